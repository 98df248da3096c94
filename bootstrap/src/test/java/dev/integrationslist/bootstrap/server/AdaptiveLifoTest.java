package dev.integrationslist.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdaptiveLifoTest {
    private static final int CAPACITY = 3;

    private long now;
    private final List<Task> evicted = new ArrayList<>();
    private final AdaptiveLifo<Task> queue = queue(1);

    private record Task(String caller, int number) {
        Task(int number) {
            this("one", number);
        }
    }

    private AdaptiveLifo<Task> queue(int reducedLimit) {
        return new AdaptiveLifo<>(CAPACITY, reducedLimit, Task::caller, () -> now);
    }

    private void add(AdaptiveLifo<Task> to, Task task) {
        to.add(task);
        evicted.addAll(to.evict());
    }

    private void add(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(number -> add(queue, new Task(number)));
    }

    /** Adds a hundred, and after each of the first so many of every ten takes one. */
    private void addHundred(AdaptiveLifo<Task> to, int takenOfTen) {
        for (int number = 0; number < 100; number++) {
            add(to, new Task(number));
            if (number % 10 < takenOfTen) {
                to.take(any -> true);
            }
        }
    }

    private static List<Task> takeAll(AdaptiveLifo<Task> from) {
        List<Task> taken = new ArrayList<>();
        Optional<Task> next = from.take(any -> true);
        while (next.isPresent()) {
            taken.add(next.get());
            next = from.take(any -> true);
        }
        return taken;
    }

    private void pass(long millis) {
        now += Duration.ofMillis(millis).toNanos();
    }

    @Test
    void aBurstWithinTheCapacityIsTakenInItsOrder() {
        add(1, CAPACITY);
        assertThat(takeAll(queue)).containsExactly(new Task(1), new Task(2), new Task(3));
        assertThat(evicted).isEmpty();
    }

    @Test
    void beyondTheCapacityTheOldestAreEvicted() {
        add(1, CAPACITY + 2);
        assertThat(evicted).containsExactly(new Task(1), new Task(2));
        assertThat(takeAll(queue)).containsExactly(new Task(3), new Task(4), new Task(5));
    }

    @Test
    void theCallerWithMostRequestsIsEvictedFirst() {
        Task alone = new Task("two", 0);
        add(queue, alone);
        add(1, 10);
        assertThat(evicted).hasSize(8).doesNotContain(alone);
        assertThat(takeAll(queue)).containsExactly(alone, new Task(9), new Task(10));
    }

    @Test
    void aRequestThatDoesNotMeetTheConditionKeepsItsPlace() {
        add(1, CAPACITY);
        assertThat(queue.take(task -> task.number() == 2)).contains(new Task(2));
        assertThat(queue.take(task -> task.number() > CAPACITY)).isEmpty();
        assertThat(takeAll(queue)).containsExactly(new Task(1), new Task(3));
    }

    @Test
    void whileMostAreEvictedTheNewestIsTakenFirst() {
        AdaptiveLifo<Task> two = queue(2);
        IntStream.rangeClosed(1, 100).forEach(number -> add(two, new Task(number)));
        pass(100);
        add(two, new Task(101));
        assertThat(takeAll(two)).containsExactly(new Task(101), new Task(100));
    }

    @Test
    void whileMostAreEvictedTheLimitIsSmall() {
        add(1, 100);
        assertThat(queue.size()).isEqualTo(CAPACITY);
        pass(100);
        add(101, 101);
        assertThat(queue.size()).isOne();
        pass(50);
        add(102, 200);
        assertThat(takeAll(queue)).containsExactly(new Task(200));
    }

    @Test
    void whileMostAreTakenTheLimitIsTheCapacity() {
        add(1, 100);
        for (int number = 101; number < 104; number++) {
            pass(100);
            add(number, number);
            assertThat(queue.take(any -> true)).contains(new Task(number));
        }
        add(104, 106);
        assertThat(queue.size()).isEqualTo(CAPACITY);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 8})
    void whileMoreThanATenthAreEvictedTheNewestIsTakenFirst(int takenOfTen) {
        AdaptiveLifo<Task> two = queue(2);
        for (int window = 0; window < 5; window++) {
            addHundred(two, takenOfTen);
            pass(100);
            add(two, new Task(101));
            assertThat(two.take(any -> true)).contains(new Task(101));
            assertThat(two.size()).isLessThan(CAPACITY);
        }
    }

    @Test
    void whileATenthAreEvictedTheOldestIsTakenFirst() {
        add(1, CAPACITY);
        addHundred(queue, 9);
        assertThat(evicted).hasSize(10);
        pass(100);
        add(queue, new Task(101));
        assertThat(takeAll(queue)).hasSize(CAPACITY).endsWith(new Task(101));
    }
}
