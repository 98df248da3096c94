package dev.integrationslist.bootstrap.server;

import java.time.Duration;

/**
 * Tells a burst, which a queue is for, from overload, in which a queue only makes everybody late. A queue that has reached a
 * length may grow for a moment; one that still reaches it after that stands, until it has kept below for a while.
 */
final class StandingQueue {
    private static final long BURST_NANOS = Duration.ofMillis(100).toNanos();
    private static final long CALM_NANOS = Duration.ofSeconds(1).toNanos();

    private final int length;
    private long since;
    private long last;

    /** @param now of {@link System#nanoTime()}, as all times here */
    StandingQueue(int length, long now) {
        this.length = length;
        this.since = now;
        this.last = now - CALM_NANOS;
    }

    /** Whether a queue that has this size when one more request comes stands. */
    synchronized boolean stands(int size, long now) {
        if (size < length) {
            return false;
        }
        if (now - last >= CALM_NANOS) {
            since = now;
        }
        last = now;
        return now - since > BURST_NANOS;
    }
}
