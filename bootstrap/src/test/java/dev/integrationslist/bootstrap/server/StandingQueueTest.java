package dev.integrationslist.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StandingQueueTest {
    private static final int LENGTH = 2;

    private final StandingQueue queue = new StandingQueue(LENGTH, 0);

    private boolean isTooLongAt(long millis, int size) {
        return queue.isTooLong(size, Duration.ofMillis(millis).toNanos());
    }

    @Test
    void aShortQueueIsNeverTooLong() {
        for (int millis = 0; millis < 5_000; millis++) {
            assertThat(isTooLongAt(millis, LENGTH - 1)).isFalse();
        }
    }

    @Test
    void burstAfterBurstMayGrowAndDrain() {
        for (int second = 0; second < 100_000; second += 1_000) {
            assertThat(isTooLongAt(second, 0)).isFalse();
            assertThat(isTooLongAt(second, 64)).isFalse();
            assertThat(isTooLongAt(second + 100, 2)).isFalse();
            assertThat(isTooLongAt(second + 101, 1)).isFalse();
        }
    }

    @Test
    void aQueueThatStaysLongIsTooLong() {
        assertThat(isTooLongAt(0, 1)).isFalse();
        assertThat(isTooLongAt(100, 2)).isFalse();
        assertThat(isTooLongAt(101, 2)).isTrue();
    }

    @Test
    void overloadThatLeavesAGapNowAndThenIsStillOverload() {
        assertThat(isTooLongAt(101, 2)).isTrue();
        for (int millis = 200; millis < 5_000; millis += 100) {
            assertThat(isTooLongAt(millis, 1))
                    .as("whoever finds it short comes in")
                    .isFalse();
            assertThat(isTooLongAt(millis + 1, 2)).isTrue();
        }
    }

    @Test
    void aQueueThatWasShortForAWhileMayGrowAgain() {
        assertThat(isTooLongAt(101, 2)).isTrue();
        assertThat(isTooLongAt(201, 1)).isFalse();
        assertThat(isTooLongAt(202, 1)).isFalse();
        assertThat(isTooLongAt(203, 64)).isFalse();
    }
}
