package dev.integrationslist.domain.query;

/**
 * The maximum size of a filter, sort or projection. The refusal of a larger one names the bound.
 *
 * @param nestingDepth documents and arrays inside each other
 * @param predicates predicates in a filter
 * @param inSize values of one {@code $in}, {@code $nin} or {@code $all}
 * @param patternLength characters of one regular expression
 * @param pathDepth names in one field path
 * @param sortKeys fields of a sort, at most 31: MongoDB allows 32, and the application adds one
 * @param projectedFields fields of a projection
 */
public record QueryBounds(
        int nestingDepth,
        int predicates,
        int inSize,
        int patternLength,
        int pathDepth,
        int sortKeys,
        int projectedFields) {

    /** The default bounds: enough for queries that people write, cheap enough for any server. */
    public static final QueryBounds DEFAULT = new QueryBounds(20, 100, 500, 500, 20, 16, 100);

    public QueryBounds {
        requirePositive("nestingDepth", nestingDepth);
        requirePositive("predicates", predicates);
        requirePositive("inSize", inSize);
        requirePositive("patternLength", patternLength);
        requirePositive("pathDepth", pathDepth);
        requirePositive("sortKeys", sortKeys);
        requirePositive("projectedFields", projectedFields);
        if (nestingDepth > 200 || sortKeys > 31) {
            throw new IllegalArgumentException("nestingDepth is at most 200, sortKeys at most 31");
        }
    }

    private static void requirePositive(String name, int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + bound);
        }
    }
}
