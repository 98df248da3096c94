package dev.integrationslist.domain.document;

import java.util.Comparator;
import java.util.List;

/**
 * The normal form of values that are compared regardless of the order of fields: every document in it has its fields in the
 * order of their names, so that {@link ValueOrder} finds {@code {a: 1, b: 2}} and {@code {b: 2, a: 1}} equal.
 */
public final class SortedFields {
    private SortedFields() {}

    /** The value with the fields of all documents in it sorted by name; costs a copy of the documents and arrays. */
    public static Value of(Value value) {
        if (value instanceof Document document) {
            List<Field> fields = document.stream()
                    .map(field -> new Field(field.name(), of(field.value())))
                    .sorted(Comparator.comparing(Field::name))
                    .toList();
            return Document.of(fields);
        }
        return value instanceof Array array
                ? Array.of(array.stream().map(SortedFields::of).toList())
                : value;
    }
}
