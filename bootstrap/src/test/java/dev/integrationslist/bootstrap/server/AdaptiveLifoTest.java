package dev.integrationslist.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdaptiveLifoTest {
    private static final int CAPACITY = 3;
    private static final int FEW = 1;

    private long now;
    private final List<Runnable> turnedAway = new ArrayList<>();
    private final AdaptiveLifo queue = new AdaptiveLifo(CAPACITY, FEW, () -> now, turnedAway::add);

    /** Tasks that differ by name alone. */
    private record Task(int number) implements Runnable {
        @Override
        public void run() {}
    }

    private void offer(int from, int to) {
        IntStream.rangeClosed(from, to)
                .forEach(number -> assertThat(queue.offer(new Task(number))).isTrue());
    }

    @Test
    void aBurstThatFitsHasItsTurnInItsOrder() throws InterruptedException {
        offer(1, CAPACITY);
        assertThat(List.of(queue.take(), queue.take(), queue.take()))
                .containsExactly(new Task(1), new Task(2), new Task(3));
        assertThat(turnedAway).isEmpty();
    }

    @Test
    void whoIsOneTooManyTakesThePlaceOfTheOldest() throws InterruptedException {
        offer(1, CAPACITY + 2);
        assertThat(turnedAway).containsExactly(new Task(1), new Task(2));
        assertThat(List.of(queue.take(), queue.take(), queue.take()))
                .containsExactly(new Task(3), new Task(4), new Task(5));
    }

    private void pass(long millis) {
        now += Duration.ofMillis(millis).toNanos();
    }

    @Test
    void whereMostGoAgainTheNewestHasItsTurnNext() throws InterruptedException {
        AdaptiveLifo two = new AdaptiveLifo(CAPACITY, 2, () -> now, turnedAway::add);
        IntStream.rangeClosed(1, 100).forEach(number -> two.offer(new Task(number)));
        pass(100);
        two.offer(new Task(101));
        assertThat(List.of(two.take(), two.take())).containsExactly(new Task(101), new Task(100));
    }

    @Test
    void whereMostGoAgainOnlyAFewWait() {
        offer(1, 100);
        assertThat(queue).hasSize(CAPACITY);
        pass(100);
        offer(101, 101);
        assertThat(queue).containsExactly(new Task(101));
        pass(50);
        offer(102, 200);
        assertThat(queue).containsExactly(new Task(200));
    }

    @Test
    void whereMostHaveTheirTurnAsManyWaitAsMay() throws InterruptedException {
        offer(1, 100);
        for (int number = 101; number < 104; number++) {
            pass(100);
            offer(number, number);
            assertThat(queue.take()).isEqualTo(new Task(number));
        }
        offer(104, 106);
        assertThat(queue).hasSize(CAPACITY);
    }
}
