package dev.integrationslist.adapter.mongo;

import java.time.Duration;

/** The moment by which everything that shares it must be over. */
final class Deadline {
    private final long nanoTime;

    private Deadline(long nanoTime) {
        this.nanoTime = nanoTime;
    }

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** How many milliseconds are left; negative or zero where it has passed. */
    long remainingMillis() {
        return (nanoTime - System.nanoTime()) / 1_000_000;
    }
}
