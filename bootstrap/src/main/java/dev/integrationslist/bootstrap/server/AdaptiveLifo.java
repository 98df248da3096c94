package dev.integrationslist.bootstrap.server;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * A queue that accepts every task and evicts the oldest beyond its limit. It is first in, first out while most tasks are taken. If
 * most of the arrivals of the last 100 ms were evicted, it becomes last in, first out with a small limit, so that accepted requests
 * have hardly waited.
 *
 * @see <a href="https://queue.acm.org/detail.cfm?id=2839461">Maurer, Fail at Scale: adaptive LIFO (ACM Queue, 2015)</a>
 */
final class AdaptiveLifo extends LinkedBlockingDeque<Runnable> {
    private static final long serialVersionUID = 1L;
    private static final long WINDOW_NANOS = Duration.ofMillis(100).toNanos();

    private final int capacity;
    private final int reducedLimit;
    private final transient LongSupplier nanoTime;
    private final transient Consumer<Runnable> evicted;
    private long windowStart;
    private int arrivals;
    private int evictions;
    private volatile int limit;

    /**
     * @param capacity the maximum number of queued tasks
     * @param reducedLimit the maximum number while most are evicted
     * @param nanoTime as {@link System#nanoTime()}
     * @param evicted receives each evicted task
     */
    AdaptiveLifo(int capacity, int reducedLimit, LongSupplier nanoTime, Consumer<Runnable> evicted) {
        this.capacity = capacity;
        this.reducedLimit = Math.min(reducedLimit, capacity);
        this.nanoTime = nanoTime;
        this.evicted = evicted;
        this.windowStart = nanoTime.getAsLong();
        this.limit = capacity;
    }

    @Override
    public synchronized boolean offer(Runnable newest) {
        adjust(nanoTime.getAsLong());
        arrivals++;
        addFirst(newest);
        while (size() > limit) {
            Runnable oldest = pollLast();
            if (oldest != null) {
                evictions++;
                evicted.accept(oldest);
            }
        }
        return true;
    }

    @Override
    public Runnable take() throws InterruptedException {
        return limit == capacity ? takeLast() : takeFirst();
    }

    private void adjust(long now) {
        if (now - windowStart >= WINDOW_NANOS) {
            limit = evictions > arrivals / 2 ? reducedLimit : capacity;
            windowStart = now;
            arrivals = 0;
            evictions = 0;
        }
    }
}
