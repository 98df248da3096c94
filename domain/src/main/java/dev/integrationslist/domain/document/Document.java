package dev.integrationslist.domain.document;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A read-only view of a BSON document: named values in an order that is part of the document.
 *
 * <p>A store extends it over what it holds (fields in the heap, bytes from a driver). An implementation is immutable. Its
 * equality, hash and text are of its fields alone, so that it does not matter what holds them.
 */
public abstract non-sealed class Document implements Value, Iterable<Field> {

    /** The document without fields. */
    public static final Document EMPTY = new FieldList(new Field[0]);

    /** For whoever knows what holds the fields. */
    protected Document() {}

    /** A document of these fields, in this order. */
    public static Document of(Field... fields) {
        return fields.length == 0 ? EMPTY : new FieldList(Arrays.copyOf(fields, fields.length));
    }

    /** A document of these fields, in this order. */
    public static Document of(Collection<Field> fields) {
        return fields.isEmpty() ? EMPTY : new FieldList(fields.toArray(Field[]::new));
    }

    /** A document of one field. */
    public static Document of(String name, Value value) {
        return of(new Field(name, value));
    }

    /** The value of the first field with that name, or null where the document has none. */
    public abstract @Nullable Value get(String name);

    /** The fields, in the document's order. */
    @Override
    public abstract Iterator<Field> iterator();

    /** How many fields the document has. */
    public abstract int size();

    /** Whether the document has no field. */
    public boolean isEmpty() {
        return size() == 0;
    }

    @Override
    public final ValueType type() {
        return ValueType.OBJECT;
    }

    /** Whether the other is a document with the same fields (names, types and values) in the same order. */
    @Override
    public final boolean equals(Object other) {
        return other == this || other instanceof Document document && equalInTurn(iterator(), document.iterator());
    }

    static boolean equalInTurn(Iterator<?> left, Iterator<?> right) {
        while (left.hasNext() && right.hasNext()) {
            if (!left.next().equals(right.next())) {
                return false;
            }
        }
        return left.hasNext() == right.hasNext();
    }

    @Override
    public final int hashCode() {
        int hash = 1;
        for (Field field : this) {
            hash = 31 * hash + field.hashCode();
        }
        return hash;
    }

    /** A text for logs and test failures; not a format to parse. */
    @Override
    public final String toString() {
        StringJoiner text = new StringJoiner(", ", "{", "}");
        for (Field field : this) {
            text.add(field.name() + ": " + field.value());
        }
        return text.toString();
    }
}
