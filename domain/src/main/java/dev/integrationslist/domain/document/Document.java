package dev.integrationslist.domain.document;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.StringJoiner;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A read-only view of a BSON document: named values in an order that is part of the document.
 *
 * <p>A store implements it over its own data, such as fields in the heap or bytes from a driver. Implementations are
 * immutable. Equality, hash and text depend on the fields alone.
 */
public abstract non-sealed class Document implements Value, Iterable<Field> {

    /** The document without fields. */
    public static final Document EMPTY = new FieldList(new Field[0]);

    /** For implementations over other storage. */
    protected Document() {}

    /** A document of these fields, in this order. */
    public static Document of(Field... fields) {
        return fields.length == 0 ? EMPTY : new FieldList(Arrays.copyOf(fields, fields.length));
    }

    /** A document of these fields, in this order. */
    public static Document of(Collection<Field> fields) {
        return fields.isEmpty() ? EMPTY : new FieldList(fields.toArray(Field[]::new));
    }

    /**
     * A document of names and values in turn, such as {@code Document.of("name", "x", "enabled", true)}.
     *
     * @param value as {@link Value#of(Object)} takes it
     * @param more further names and values
     * @throws IllegalArgumentException if a name is not a string or lacks a value, or a value is not convertible
     */
    public static Document of(String name, @Nullable Object value, @Nullable Object... more) {
        if (more.length % 2 != 0) {
            throw new IllegalArgumentException(more[more.length - 1] + " has no value; give names and values in turn");
        }
        Field[] fields = new Field[1 + more.length / 2];
        fields[0] = new Field(name, Value.of(value));
        for (int i = 0; i < more.length; i += 2) {
            fields[1 + i / 2] = new Field(PlainValues.name(more[i]), Value.of(more[i + 1]));
        }
        return of(fields);
    }

    /** The value of the first field with that name, or null if the document has none. */
    public abstract @Nullable Value get(String name);

    /**
     * The value of the first field with that name.
     *
     * @throws NoSuchElementException if the document has no such field
     */
    public final Value require(String name) {
        Value value = get(name);
        if (value == null) {
            throw new NoSuchElementException("no field " + name);
        }
        return value;
    }

    /** The fields, in the document's order. */
    @Override
    public abstract Iterator<Field> iterator();

    @Override
    public Spliterator<Field> spliterator() {
        return Spliterators.spliterator(iterator(), size(), Spliterator.ORDERED | Spliterator.NONNULL);
    }

    /** The fields as a stream, in the document's order. */
    public Stream<Field> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** The number of fields. */
    public abstract int size();

    /** Hands the document to a sink, as {@link ValueSink#value} does; a store over bytes hands on its bytes. */
    public void writeTo(ValueSink sink) {
        sink.startDocument();
        for (Field field : this) {
            sink.name(field.name());
            sink.value(field.value());
        }
        sink.endDocument();
    }

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
