package dev.integrationslist.domain.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document in the heap. From nine fields on, a hash table finds the names, as a scan would be slower. */
final class FieldList extends Document {
    private static final int SCANNED = 8;

    private final Field[] fields;

    /** The first value of each name; empty if names are scanned. Its lookups stay logarithmic if all names have one hash. */
    private final Map<String, Value> values;

    FieldList(Field[] fields) {
        this.fields = fields;
        this.values = fields.length > SCANNED ? values(fields) : Map.of();
    }

    private static Map<String, Value> values(Field[] fields) {
        Map<String, Value> values = new HashMap<>(fields.length * 2);
        for (Field field : fields) {
            values.putIfAbsent(field.name(), field.value());
        }
        return values;
    }

    @Override
    public @Nullable Value get(String name) {
        if (fields.length > SCANNED) {
            return values.get(name);
        }
        for (Field field : fields) {
            if (field.name().equals(name)) {
                return field.value();
            }
        }
        return null;
    }

    @Override
    public Iterator<Field> iterator() {
        return Arrays.asList(fields).iterator();
    }

    @Override
    public int size() {
        return fields.length;
    }
}
