package dev.integrationslist.domain.access;

/**
 * How many items a page has.
 *
 * @param defaultCount where the caller does not say
 * @param upperCountLimit the most a caller can have by saying a number
 * @param allowInfiniteCount whether a caller who says 0 gets everything, rather than the default
 */
public record PagingLimits(int defaultCount, int upperCountLimit, boolean allowInfiniteCount) {
    private static final int DEFAULT_COUNT = 50;
    private static final int UPPER_COUNT_LIMIT = 100;

    /** Rocket.Chat's own defaults. */
    public static final PagingLimits DEFAULT = new PagingLimits(DEFAULT_COUNT, UPPER_COUNT_LIMIT, true);

    /** A page's size that means everything. */
    public static final long EVERYTHING = 0;

    /** Takes the default where a number is not positive, as Rocket.Chat does. */
    public PagingLimits {
        defaultCount = defaultCount < 1 ? DEFAULT_COUNT : defaultCount;
        upperCountLimit = upperCountLimit < 1 ? UPPER_COUNT_LIMIT : upperCountLimit;
    }

    /** A count that says nothing, so that the default holds. */
    public static final long UNSAID = -1;

    /** How many items the page has for the count a caller asked for; {@link #EVERYTHING} where there is no limit. */
    public long countFor(long asked) {
        if (asked == 0 && allowInfiniteCount) {
            return EVERYTHING;
        }
        return Math.min(asked <= 0 ? defaultCount : asked, upperCountLimit);
    }
}
