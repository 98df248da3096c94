package dev.integrationslist.adapter.memory;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Documents;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.query.FieldPath;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An array seen as the document that BSON writes it as, whose names are the indexes. */
record ArrayAsDocument(Array array) implements Document {
    @Override
    public @Nullable Value get(String name) {
        return name.indexOf('.') < 0 ? new CompiledPath(new FieldPath(name)).indexed(array, 0) : null;
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Document document && Documents.equal(this, document);
    }

    @Override
    public int hashCode() {
        return Documents.hash(this);
    }

    @Override
    public String toString() {
        return Documents.text(this);
    }
}
