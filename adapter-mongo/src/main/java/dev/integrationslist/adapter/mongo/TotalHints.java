package dev.integrationslist.adapter.mongo;

import dev.integrationslist.domain.query.Filter;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How many documents passed a filter when it was last asked, to guess whether a page will prove the total. Only ever a guess:
 * filters that share a slot, and lists that change, cost a wasted count or one round trip more, and no wrong answer.
 */
final class TotalHints {
    /** No guess. */
    static final long UNKNOWN = -1;

    private static final int SLOTS = 1024;

    /** One more than the total, so that 0 means none. */
    private final AtomicLongArray totals = new AtomicLongArray(SLOTS);

    long get(Filter filter) {
        return totals.getOpaque(slot(filter)) - 1;
    }

    void put(Filter filter, long total) {
        totals.setOpaque(slot(filter), total + 1);
    }

    private static int slot(Filter filter) {
        return Math.floorMod(filter.hashCode(), SLOTS);
    }
}
