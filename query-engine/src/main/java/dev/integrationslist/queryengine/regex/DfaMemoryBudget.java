package dev.integrationslist.queryengine.regex;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The memory for the DFA states of all regular expressions of one filter, so that many cost no more than one.
 * Safe for use by several threads.
 */
public final class DfaMemoryBudget {
    /** The memory in words of 8 bytes, approximately. */
    private static final int WORDS = 1 << 18;

    private final AtomicInteger left = new AtomicInteger(WORDS);

    /** Takes words if enough are left; returns whether it did. */
    public boolean take(int words) {
        return left.getAndUpdate(now -> now < words ? now : now - words) >= words;
    }
}
