package dev.integrationslist.bootstrap.server;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * A queue that accepts every request. Beyond its limit it evicts the oldest of the caller that has the most in it, so that a caller
 * with many connections cannot displace others. It is first in, first out while nearly all requests are taken. If more than a tenth
 * of the arrivals of the last 100 ms were evicted, it becomes last in, first out with a small limit, so that accepted requests have
 * hardly waited. Not safe for use by many threads.
 *
 * @see <a href="https://queue.acm.org/detail.cfm?id=2839461">Maurer, Fail at Scale: adaptive LIFO (ACM Queue, 2015)</a>
 */
final class AdaptiveLifo<T> {
    private static final long WINDOW_NANOS = Duration.ofMillis(100).toNanos();

    /**
     * One eviction in so many arrivals is not yet overload. If it took two, a server that can process little more than half of what
     * arrives would keep its queue full, and each accepted request would wait for all of it.
     */
    private static final int ARRIVALS_PER_EVICTION = 10;

    private final int capacity;
    private final int reducedLimit;
    private final Function<T, String> caller;
    private final LongSupplier nanoTime;
    private final Deque<T> oldestFirst = new ArrayDeque<>();
    private final Map<String, Integer> queuedBy = new HashMap<>();
    private long windowStart;
    private int arrivals;
    private int evictions;
    private int limit;

    /**
     * @param capacity the maximum number of queued requests
     * @param reducedLimit the maximum number while more than a tenth are evicted
     * @param caller who sent a request
     * @param nanoTime as {@link System#nanoTime()}
     */
    AdaptiveLifo(int capacity, int reducedLimit, Function<T, String> caller, LongSupplier nanoTime) {
        this.capacity = capacity;
        this.reducedLimit = Math.min(reducedLimit, capacity);
        this.caller = caller;
        this.nanoTime = nanoTime;
        this.windowStart = nanoTime.getAsLong();
        this.limit = capacity;
    }

    /** Adds a request, whatever the limit. */
    void add(T newest) {
        adjust(nanoTime.getAsLong());
        arrivals++;
        oldestFirst.addLast(newest);
        queuedBy.merge(caller.apply(newest), 1, Integer::sum);
    }

    /** Removes the requests beyond the limit. */
    List<T> evict() {
        List<T> evicted = new ArrayList<>();
        while (oldestFirst.size() > limit) {
            String most = Collections.max(queuedBy.entrySet(), Map.Entry.comparingByValue())
                    .getKey();
            evicted.add(
                    remove(oldestFirst.iterator(), each -> caller.apply(each).equals(most))
                            .orElseThrow());
            evictions++;
        }
        return evicted;
    }

    /** Takes the next request of those that meet a condition. */
    Optional<T> take(Predicate<T> condition) {
        return remove(limit == capacity ? oldestFirst.iterator() : oldestFirst.descendingIterator(), condition);
    }

    /** The number of queued requests. */
    int size() {
        return oldestFirst.size();
    }

    private Optional<T> remove(Iterator<T> queued, Predicate<T> condition) {
        while (queued.hasNext()) {
            T next = queued.next();
            if (condition.test(next)) {
                queued.remove();
                queuedBy.computeIfPresent(caller.apply(next), (same, count) -> count == 1 ? null : count - 1);
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    private void adjust(long now) {
        if (now - windowStart >= WINDOW_NANOS) {
            limit = evictions > arrivals / ARRIVALS_PER_EVICTION ? reducedLimit : capacity;
            windowStart = now;
            arrivals = 0;
            evictions = 0;
        }
    }
}
