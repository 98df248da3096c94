package dev.integrationslist.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ExpiringCacheTest {
    private static final Duration LIFETIME = Duration.ofSeconds(1);
    private static final Duration INSTANT = Duration.ofNanos(1);
    private static final int CAPACITY = 8;
    private static final int THREADS = 16;

    private final ManualClock clock = new ManualClock();
    private final ExpiringCache<String, Integer> cache = new ExpiringCache<>(LIFETIME, CAPACITY, clock);
    private final AtomicInteger lookUps = new AtomicInteger();

    private Optional<Integer> next() {
        return Optional.of(lookUps.incrementAndGet());
    }

    @Test
    void aValueIsLookedUpOnceWithinItsLifetime() {
        assertThat(cache.get("a", this::next)).contains(1);
        clock.advance(LIFETIME.minus(INSTANT));
        assertThat(cache.get("a", this::next)).contains(1);
        clock.advance(INSTANT);
        assertThat(cache.get("a", this::next)).contains(2);
    }

    @Test
    void theLifetimeBeginsWithTheLookUp() {
        cache.get("a", () -> {
            clock.advance(LIFETIME);
            return next();
        });

        assertThat(cache.get("a", this::next)).contains(2);
    }

    @Test
    void readingAValueDoesNotProlongItsLife() {
        for (int read = 0; read < 4; read++) {
            cache.get("a", this::next);
            clock.advance(LIFETIME.dividedBy(2));
        }

        assertThat(lookUps).hasValue(2);
    }

    @Test
    void absenceIsNotKept() {
        assertThat(cache.get("a", Optional::empty)).isEmpty();
        assertThat(cache.size()).isZero();
        assertThat(cache.get("a", this::next)).contains(1);
    }

    @Test
    void aFailureIsThrownAndNotKept() {
        IllegalStateException failure = new IllegalStateException();
        assertThatThrownBy(() -> cache.get("a", () -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(cache.size()).isZero();
        assertThat(cache.get("a", this::next)).contains(1);
    }

    @Test
    void theOldestEntriesAreDroppedBeyondTheCapacity() {
        IntStream.range(0, 10 * CAPACITY).forEach(i -> cache.get("key " + i, this::next));
        assertThat(cache.size()).isEqualTo(CAPACITY);

        int before = lookUps.get();
        IntStream.range(9 * CAPACITY, 10 * CAPACITY).forEach(i -> cache.get("key " + i, this::next));
        assertThat(lookUps).hasValue(before);
    }

    @Test
    void expiredEntriesAreDroppedByTheNextRead() {
        IntStream.range(0, CAPACITY).forEach(i -> cache.get("key " + i, this::next));
        clock.advance(LIFETIME);
        cache.get("another", this::next);

        assertThat(cache.size()).isOne();
    }

    @Test
    void concurrentReadsOfOneKeyShareALookUp() {
        assertThat(together(this::next)).allMatch(result -> result.join().equals(Optional.of(1)));
        assertThat(lookUps).hasValue(1);
    }

    @Test
    void concurrentReadsOfOneKeyShareAFailure() {
        IllegalStateException failure = new IllegalStateException();

        assertThat(together(() -> {
                    lookUps.incrementAndGet();
                    throw failure;
                }))
                .allSatisfy(result -> assertThatThrownBy(result::join)
                        .isInstanceOf(CompletionException.class)
                        .hasCause(failure));
        assertThat(lookUps).hasValue(1);
    }

    @Test
    void aLookUpOfOneKeyDoesNotHoldUpAnother() {
        assertThat(cache.get("a", () -> cache.get("b", this::next))).contains(1);
    }

    /** The results of as many threads, none of which has one before all of them ask. */
    private List<CompletableFuture<Optional<Integer>>> together(Supplier<Optional<Integer>> lookUp) {
        CountDownLatch waiting = new CountDownLatch(THREADS - 1);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Thread> others = new ArrayList<>();
        try {
            CompletableFuture<Optional<Integer>> first = new CompletableFuture<>();
            List<CompletableFuture<Optional<Integer>>> results = new ArrayList<>(List.of(first));
            CountDownLatch begun = new CountDownLatch(1);
            threads.execute(() -> complete(
                    first,
                    () -> cache.get("a", () -> {
                        begun.countDown();
                        awaitBlocked(waiting, others);
                        return lookUp.get();
                    })));
            begun.await();
            for (int i = 1; i < THREADS; i++) {
                CompletableFuture<Optional<Integer>> result = new CompletableFuture<>();
                results.add(result);
                threads.execute(() -> {
                    synchronized (others) {
                        others.add(Thread.currentThread());
                    }
                    waiting.countDown();
                    complete(result, () -> cache.get("a", lookUp));
                });
            }
            results.forEach(result -> result.handle((value, failure) -> value).join());
            return results;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void awaitBlocked(CountDownLatch started, List<Thread> threads) {
        try {
            started.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        while (threads.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
    }

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> value) {
        try {
            result.complete(value.get());
        } catch (RuntimeException failure) {
            result.completeExceptionally(failure);
        }
    }
}
