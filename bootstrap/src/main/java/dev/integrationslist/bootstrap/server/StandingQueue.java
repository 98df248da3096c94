package dev.integrationslist.bootstrap.server;

import java.time.Duration;

/**
 * Tells a burst, which a queue is for, from overload, in which a queue only makes everybody late. A queue that was long
 * whenever a request came for a while stands, and does so until it was short whenever one came for as long.
 */
final class StandingQueue {
    private static final long WHILE_NANOS = Duration.ofMillis(100).toNanos();

    private final int length;
    private boolean stands;

    /** When a request last found it as it must keep being for {@link #stands} to change. */
    private long since;

    /**
     * @param length from which it is long
     * @param now of {@link System#nanoTime()}, as all times here
     */
    StandingQueue(int length, long now) {
        this.length = length;
        this.since = now;
    }

    /** Whether a request that comes, and finds it of a size, is one too many. */
    synchronized boolean isTooLong(int size, long now) {
        boolean isLong = size >= length;
        if (isLong == stands) {
            since = now;
        } else if (now - since > WHILE_NANOS) {
            stands = isLong;
            since = now;
        }
        return stands && isLong;
    }
}
