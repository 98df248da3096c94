package dev.integrationslist.domain.document;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;

/**
 * A read-only view of a BSON document: named values in an order that is part of the document.
 *
 * <p>A store implements it over what it holds (fields in the heap, bytes from a driver). An implementation is immutable,
 * and takes its equality from {@link AbstractDocument}, so that two views of the same content are equal.
 */
public non-sealed interface Document extends Value, Iterable<Field> {

    /** The document without fields. */
    Document EMPTY = new FieldList(new Field[0]);

    /** The value of the first field with that name, or null where the document has none. */
    Value get(String name);

    /** The fields, in the document's order. */
    @Override
    Iterator<Field> iterator();

    /** How many fields the document has. */
    int size();

    /** Whether the document has no field. */
    default boolean isEmpty() {
        return size() == 0;
    }

    @Override
    default ValueType type() {
        return ValueType.OBJECT;
    }

    /** A document of these fields, in this order. */
    static Document of(Field... fields) {
        return fields.length == 0 ? EMPTY : new FieldList(Arrays.copyOf(fields, fields.length));
    }

    /** A document of these fields, in this order. */
    static Document of(Collection<Field> fields) {
        return fields.isEmpty() ? EMPTY : new FieldList(fields.toArray(Field[]::new));
    }

    /** A document of one field. */
    static Document of(String name, Value value) {
        return of(new Field(name, value));
    }
}
