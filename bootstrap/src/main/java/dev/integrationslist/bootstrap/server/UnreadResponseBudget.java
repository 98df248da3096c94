package dev.integrationslist.bootstrap.server;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much of all answers is in memory because clients have not read it yet. Small answers do not count: as many of them as
 * there can be connections do no harm, and nobody is to go without one because others do not read.
 */
final class UnreadResponseBudget {
    private static final int SMALL = 16 * 1024;

    private final long most;
    private final AtomicLong held = new AtomicLong();

    /** @param most that may be held at once */
    UnreadResponseBudget(long most) {
        this.most = most;
    }

    /** Holds an answer of this size; false where that is too much now. */
    boolean hold(long bytes) {
        if (bytes <= SMALL || held.addAndGet(bytes) <= most) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    /** The answer that was held is read, or never will be. */
    void release(long bytes) {
        if (bytes > SMALL) {
            held.addAndGet(-bytes);
        }
    }
}
