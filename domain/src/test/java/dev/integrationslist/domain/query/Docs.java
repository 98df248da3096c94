package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Value;
import java.util.Arrays;

/** Short names for the factories of documents and values. */
public final class Docs {
    private Docs() {}

    public static Document doc() {
        return Document.EMPTY;
    }

    public static Document doc(String name, Object value, Object... more) {
        return Document.of(name, value, more);
    }

    public static Array list(Object... elements) {
        return (Array) Value.of(Arrays.asList(elements));
    }

    public static Value value(Object value) {
        return Value.of(value);
    }
}
