package dev.integrationslist.extendedjson;

/**
 * The limits on a text. The refusal of a larger text names the limit.
 *
 * @param maxLength the most characters (UTF-16 units) in a text, or in each document of a stream; at least 1
 * @param maxDepth how many objects and arrays may be open within each other, those of typed values such as
 *     {@code {"$oid": "..."}} included; from 1 to {@value #DEEPEST}
 */
public record Limits(int maxLength, int maxDepth) {
    /** The maximum of the nesting limit, since reading uses the stack. */
    public static final int DEEPEST = 1_000;

    /** The limits for a caller's text: 100,000 characters, 100 deep. */
    public static final Limits QUERY = new Limits(100_000, 100);

    /** For what is stored: 64 Mi characters, which hold MongoDB's largest document of 16 MiB, 200 deep. */
    public static final Limits DOCUMENT = new Limits(64 << 20, 200);

    public Limits {
        if (maxLength < 1) {
            throw new IllegalArgumentException("maxLength is at least 1");
        }
        if (maxDepth < 1 || maxDepth > DEEPEST) {
            throw new IllegalArgumentException("maxDepth is from 1 to " + DEEPEST);
        }
    }
}
