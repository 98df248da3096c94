package dev.integrationslist.domain.access;

import java.util.OptionalLong;

/**
 * The limits on the size of a page.
 *
 * @param defaultCount the size if the caller gives no count, or 0 and {@code allowInfiniteCount} is false
 * @param upperCountLimit the maximum size, unless the page is unlimited
 * @param allowInfiniteCount whether a count of 0 means everything
 */
public record PagingLimits(int defaultCount, int upperCountLimit, boolean allowInfiniteCount) {
    private static final int DEFAULT_COUNT = 50;
    private static final int UPPER_COUNT_LIMIT = 100;

    /** Rocket.Chat's own defaults. */
    public static final PagingLimits DEFAULT = new PagingLimits(DEFAULT_COUNT, UPPER_COUNT_LIMIT, true);

    /** The size of a page without a limit. */
    public static final long UNLIMITED = 0;

    /** Replaces a number that is not positive by the default, as Rocket.Chat does. */
    public PagingLimits {
        defaultCount = defaultCount < 1 ? DEFAULT_COUNT : defaultCount;
        upperCountLimit = upperCountLimit < 1 ? UPPER_COUNT_LIMIT : upperCountLimit;
    }

    /**
     * The size of the page.
     *
     * @param requested the count that the caller gave, from 0
     * @return {@link #UNLIMITED}, or at least 1
     */
    public long countFor(OptionalLong requested) {
        long count = requested.orElse(defaultCount);
        if (count == 0 && allowInfiniteCount) {
            return UNLIMITED;
        }
        return Math.min(count == 0 ? defaultCount : count, upperCountLimit);
    }
}
