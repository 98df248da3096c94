package dev.integrationslist.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StandingQueueTest {
    private static final int LENGTH = 2;

    private final StandingQueue queue = new StandingQueue(LENGTH, 0);

    private boolean standsAt(long millis, int size) {
        return queue.stands(size, Duration.ofMillis(millis).toNanos());
    }

    @Test
    void aQueueThatIsShortNeverStands() {
        for (int millis = 0; millis < 5_000; millis++) {
            assertThat(standsAt(millis, LENGTH - 1)).isFalse();
        }
    }

    @Test
    void aBurstMayGrowAndDrain() {
        assertThat(standsAt(0, 2)).isFalse();
        assertThat(standsAt(100, 64)).isFalse();
        assertThat(standsAt(101, 1)).isFalse();
    }

    @Test
    void aQueueThatIsStillLongAfterABurstStands() {
        assertThat(standsAt(0, 2)).isFalse();
        assertThat(standsAt(101, 2)).isTrue();
        assertThat(standsAt(102, 1)).as("whoever finds it short comes in").isFalse();
        assertThat(standsAt(1_000, 2)).as("overload that pauses goes on").isTrue();
        assertThat(standsAt(1_999, 2)).isTrue();
    }

    @Test
    void afterASecondOfCalmTheNextBurstMayGrow() {
        assertThat(standsAt(0, 2)).isFalse();
        assertThat(standsAt(101, 2)).isTrue();
        assertThat(standsAt(1_101, 2)).isFalse();
        assertThat(standsAt(1_202, 2)).isTrue();
    }
}
