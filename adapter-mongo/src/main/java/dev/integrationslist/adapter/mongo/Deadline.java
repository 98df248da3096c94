package dev.integrationslist.adapter.mongo;

import java.time.Duration;

/** A point in time that all operations of one read share as their limit. */
final class Deadline {
    private final long nanoTime;

    private Deadline(long nanoTime) {
        this.nanoTime = nanoTime;
    }

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** The remaining milliseconds; zero or negative if the deadline has passed. */
    long remainingMillis() {
        return (nanoTime - System.nanoTime()) / 1_000_000;
    }
}
