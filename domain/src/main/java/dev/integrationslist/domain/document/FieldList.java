package dev.integrationslist.domain.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** A document in the heap. Above a few fields a map finds the names, since scanning them would cost more. */
final class FieldList extends Document {
    private static final int SCANNED = 8;

    private final Field[] fields;
    private final Map<String, Value> byName;

    FieldList(Field[] fields) {
        this.fields = fields;
        this.byName = fields.length > SCANNED ? index(fields) : Map.of();
    }

    private static Map<String, Value> index(Field[] fields) {
        Map<String, Value> byName = new HashMap<>(fields.length * 2);
        for (Field field : fields) {
            byName.putIfAbsent(field.name(), field.value());
        }
        return byName;
    }

    @Override
    public Value get(String name) {
        if (fields.length > SCANNED) {
            return byName.get(name);
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
