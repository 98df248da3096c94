package dev.integrationslist.bootstrap.server;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * A queue that has room for one more always: who has waited longest goes. As long as most have their turn, whoever has waited
 * longest has it next. Where most of those that come go again, waiting is in vain; then only a few may wait and the newest has
 * its turn next, so that those that are taken have hardly waited.
 */
final class AdaptiveLifo extends LinkedBlockingDeque<Runnable> {
    private static final long serialVersionUID = 1L;
    private static final long WINDOW_NANOS = Duration.ofMillis(100).toNanos();

    private final int capacity;
    private final int few;
    private final transient LongSupplier nanoTime;
    private final transient Consumer<Runnable> turnedAway;
    private long windowStart;
    private int came;
    private int went;
    private volatile int limit;

    /**
     * @param capacity how many wait at most
     * @param few how many wait at most where most go again
     * @param nanoTime as {@link System#nanoTime()}
     * @param turnedAway is told of each that goes without its turn
     */
    AdaptiveLifo(int capacity, int few, LongSupplier nanoTime, Consumer<Runnable> turnedAway) {
        this.capacity = capacity;
        this.few = Math.min(few, capacity);
        this.nanoTime = nanoTime;
        this.turnedAway = turnedAway;
        this.windowStart = nanoTime.getAsLong();
        this.limit = capacity;
    }

    @Override
    public synchronized boolean offer(Runnable newest) {
        adjust(nanoTime.getAsLong());
        came++;
        addFirst(newest);
        while (size() > limit) {
            Runnable oldest = pollLast();
            if (oldest != null) {
                went++;
                turnedAway.accept(oldest);
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
            limit = went > came / 2 ? few : capacity;
            windowStart = now;
            came = 0;
            went = 0;
        }
    }
}
