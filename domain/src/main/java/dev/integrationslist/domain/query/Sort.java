package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.query.SortKey.Direction;
import java.util.List;
import java.util.stream.Stream;

/**
 * In which order documents are listed: by the first key, then among equals by the next. Without keys, in any order.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/method/cursor.sort/">cursor.sort()</a>
 */
public record Sort(List<SortKey> keys) {
    /** No order asked for. */
    public static final Sort NONE = new Sort(List.of());

    public Sort {
        keys = List.copyOf(keys);
    }

    /**
     * The order by these fields, ascending. For others see {@link SortKey}, or {@link #parse(Document)}, which reads
     * {@code Document.of("_createdAt", new Int32(-1))}.
     */
    public static Sort by(String... paths) {
        return new Sort(Stream.of(paths)
                .map(path -> new SortKey(new FieldPath(path), Direction.ASCENDING))
                .toList());
    }

    /** This order, and among equals by a further field, ascending; unless this orders by that field already. */
    public Sort thenBy(String path) {
        return keys.stream().anyMatch(key -> key.path().name().equals(path))
                ? this
                : new Sort(
                        Stream.concat(keys.stream(), by(path).keys().stream()).toList());
    }

    /** This sort as MongoDB's {@code find} takes it. */
    public Document toDocument() {
        return Document.of(keys.stream()
                .map(key ->
                        new Field(key.path().name(), new Int32(key.direction().number())))
                .toList());
    }

    /**
     * Reads a sort within the default bounds.
     *
     * @throws RefusedException where it is not in the language, with the place and the remedy
     */
    public static Sort parse(Document sort) {
        return parse(sort, QueryBounds.DEFAULT);
    }

    /**
     * Reads a sort: fields with 1 or -1.
     *
     * @throws RefusedException where it is not in the language or beyond a bound, with the place and the remedy
     */
    public static Sort parse(Document sort, QueryBounds bounds) {
        return FieldListParser.sort(sort, bounds);
    }
}
