package dev.integrationslist.domain.document;

import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A document in the heap. From nine fields on, a hash table finds the names, as a scan would be slower. */
final class FieldList extends Document {
    private static final int SCANNED = 8;
    private static final Field[] NO_TABLE = {};

    private final Field[] fields;

    /** An open-addressing hash table with linear probing, at most half full. */
    private final Field[] table;

    FieldList(Field[] fields) {
        this.fields = fields;
        this.table = fields.length > SCANNED ? table(fields) : NO_TABLE;
    }

    private static @Nullable Field[] table(Field[] fields) {
        @Nullable Field[] table = new @Nullable Field[Integer.highestOneBit(fields.length) * 4];
        for (Field field : fields) {
            int place = place(table, field.name());
            if (table[place] == null) {
                table[place] = field;
            }
        }
        return table;
    }

    /** The index of the first field with that name, or of the free place for it. */
    private static int place(@Nullable Field[] table, String name) {
        int hash = name.hashCode();
        int place = (hash ^ hash >>> 16) & table.length - 1;
        while (table[place] != null && !table[place].name().equals(name)) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }

    @Override
    public @Nullable Value get(String name) {
        if (fields.length > SCANNED) {
            Field field = table[place(table, name)];
            return field == null ? null : field.value();
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
