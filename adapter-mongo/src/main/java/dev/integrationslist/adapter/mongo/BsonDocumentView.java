package dev.integrationslist.adapter.mongo;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueSink;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A view of a document in the bytes of a reply. It decodes what is read and keeps nothing. */
final class BsonDocumentView extends Document {
    private final byte[] bytes;
    private final int start;

    BsonDocumentView(byte[] bytes, int start) {
        this.bytes = bytes;
        this.start = start;
    }

    /** The length of the underlying array, in bytes, which may hold more than the document. */
    int bytes() {
        return bytes.length;
    }

    @Override
    public @Nullable Value get(String name) {
        BsonCursor cursor = new BsonCursor(bytes, start);
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        while (cursor.advance()) {
            if (cursor.isNamed(utf8)) {
                return cursor.value();
            }
        }
        return null;
    }

    @Override
    public Iterator<Field> iterator() {
        BsonCursor cursor = new BsonCursor(bytes, start);
        return new Iterator<>() {
            private boolean more = cursor.advance();

            @Override
            public boolean hasNext() {
                return more;
            }

            @Override
            public Field next() {
                if (!more) {
                    throw new NoSuchElementException();
                }
                Field field = new Field(cursor.name(), cursor.value());
                more = cursor.advance();
                return field;
            }
        };
    }

    @Override
    public void writeTo(ValueSink sink) {
        new BsonCursor(bytes, start).writeDocument(sink);
    }

    @Override
    public int size() {
        BsonCursor cursor = new BsonCursor(bytes, start);
        int size = 0;
        while (cursor.advance()) {
            size++;
        }
        return size;
    }

    @Override
    public boolean isEmpty() {
        return !new BsonCursor(bytes, start).advance();
    }
}
