package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.query.SortKey.Direction;
import java.util.List;
import java.util.stream.Stream;

/**
 * An order of documents: by the first key, then among equals by the next. Without keys, any order.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/method/cursor.sort/">cursor.sort()</a>
 */
public record Sort(List<SortKey> keys) {
    /** Any order. */
    public static final Sort NONE = new Sort(List.of());

    public Sort {
        keys = List.copyOf(keys);
    }

    /** The order by a field, ascending. */
    public static Sort by(String path) {
        return NONE.thenBy(path);
    }

    /** This order, and among equals by a further field, ascending; this order if it has a key for that field already. */
    public Sort thenBy(String path) {
        return keys.stream().anyMatch(key -> key.path().name().equals(path))
                ? this
                : withKeys(keys.stream(), new SortKey(new FieldPath(path), Direction.ASCENDING));
    }

    /**
     * This order with its last key descending, as in {@code Sort.by("name").descending().thenBy("_id")}.
     *
     * @throws IllegalStateException if it has no key
     */
    public Sort descending() {
        if (keys.isEmpty()) {
            throw new IllegalStateException("a sort without keys has no direction; start with Sort.by");
        }
        int last = keys.size() - 1;
        return withKeys(keys.stream().limit(last), new SortKey(keys.get(last).path(), Direction.DESCENDING));
    }

    private static Sort withKeys(Stream<SortKey> keys, SortKey last) {
        return new Sort(Stream.concat(keys, Stream.of(last)).toList());
    }

    /** This sort as MongoDB's {@code find} takes it. */
    public Document toDocument() {
        return Document.of(keys.stream()
                .map(key ->
                        new Field(key.path().name(), new Int32(key.direction().number())))
                .toList());
    }

    /**
     * Parses a sort within the default bounds.
     *
     * @throws RefusedException if it is not in the language, with the place and the remedy
     */
    public static Sort parse(Document sort) {
        return parse(sort, QueryBounds.DEFAULT);
    }

    /**
     * Parses a sort: fields with 1 or -1.
     *
     * @throws RefusedException if it is not in the language or exceeds a bound, with the place and the remedy
     */
    public static Sort parse(Document sort, QueryBounds bounds) {
        return FieldListParser.sort(sort, bounds);
    }
}
