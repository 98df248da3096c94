package dev.integrationslist.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HeapRoomTest {
    private static final long MEGABYTE = 1 << 20;

    @Test
    void responsesMayHoldAThirdOfTheFreeHeap() {
        assertThat(HeapRoom.forResponses(256 * MEGABYTE, 136 * MEGABYTE)).isEqualTo(40 * MEGABYTE);
    }

    @Test
    void aHeapWithoutRoomToServeIsRefusedWithItsFigures() {
        assertThatThrownBy(() -> HeapRoom.forResponses(256 * MEGABYTE, 240 * MEGABYTE))
                .isInstanceOf(InsufficientHeapException.class)
                .hasMessage(
                        "The workspace takes 240 MB of a heap of 256 MB and leaves 16 MB; at least 24 MB are needed to"
                                + " serve. Start Java with a larger -Xmx, for example -Xmx504m.");
    }
}
