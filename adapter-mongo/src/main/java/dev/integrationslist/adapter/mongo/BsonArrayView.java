package dev.integrationslist.adapter.mongo;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueSink;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A view of an array in the bytes of a reply. Iterating decodes one element at a time; the first call of {@link #get} or
 * {@link #size} decodes all elements and keeps them, since BSON has no index.
 */
final class BsonArrayView extends Array {
    private final byte[] bytes;
    private final int start;
    private @Nullable Array elements;

    BsonArrayView(byte[] bytes, int start) {
        this.bytes = bytes;
        this.start = start;
    }

    /** A race is harmless: the elements are immutable and equal. */
    private Array elements() {
        Array kept = elements;
        if (kept == null) {
            List<Value> values = new ArrayList<>();
            iterator().forEachRemaining(values::add);
            kept = Array.of(values);
            elements = kept;
        }
        return kept;
    }

    @Override
    public Value get(int index) {
        return elements().get(index);
    }

    @Override
    public int size() {
        return elements().size();
    }

    @Override
    public void writeTo(ValueSink sink) {
        new BsonCursor(bytes, start).writeArray(sink);
    }

    @Override
    public boolean isEmpty() {
        return !new BsonCursor(bytes, start).advance();
    }

    @Override
    public Iterator<Value> iterator() {
        BsonCursor cursor = new BsonCursor(bytes, start);
        return new Iterator<>() {
            private boolean more = cursor.advance();

            @Override
            public boolean hasNext() {
                return more;
            }

            @Override
            public Value next() {
                if (!more) {
                    throw new NoSuchElementException();
                }
                Value value = cursor.value();
                more = cursor.advance();
                return value;
            }
        };
    }
}
