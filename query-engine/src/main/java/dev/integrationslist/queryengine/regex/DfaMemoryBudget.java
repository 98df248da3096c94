package dev.integrationslist.queryengine.regex;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the states of all patterns of one question may take in memory together, so that many patterns cost no more than one.
 * Safe for use by several threads.
 */
public final class DfaMemoryBudget {
    /** About how many words of memory. */
    private static final int WORDS = 1 << 18;

    private final AtomicInteger left = new AtomicInteger(WORDS);

    /** Takes so many words, where as many are left. */
    public boolean take(int words) {
        return left.getAndUpdate(now -> now < words ? now : now - words) >= words;
    }
}
