package dev.integrationslist.queryengine;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Value;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A view of an array as a document whose names are the indexes, as BSON stores it. */
final class ArrayAsDocument extends Document {
    private final Array array;

    ArrayAsDocument(Array array) {
        this.array = array;
    }

    @Override
    public @Nullable Value get(String name) {
        return CompiledPath.indexed(array, name);
    }

    @Override
    public Iterator<Field> iterator() {
        return IntStream.range(0, array.size())
                .mapToObj(index -> new Field(Integer.toString(index), array.get(index)))
                .iterator();
    }

    @Override
    public int size() {
        return array.size();
    }
}
