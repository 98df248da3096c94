package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Documents written as Java reads them best. */
public final class Docs {
    private Docs() {}

    /** A document of names and values in turn. */
    public static Document doc(Object... namesAndValues) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(new Field((String) namesAndValues[i], value(namesAndValues[i + 1])));
        }
        return Document.of(fields);
    }

    public static Array list(Object... elements) {
        return Array.of(Stream.of(elements).map(Docs::value).toList());
    }

    public static Value value(Object value) {
        if (value == null) {
            return NullValue.INSTANCE;
        }
        if (value instanceof Value already) {
            return already;
        }
        if (value instanceof Integer number) {
            return new Int32(number);
        }
        if (value instanceof Long number) {
            return new Int64(number);
        }
        if (value instanceof Double number) {
            return new DoubleValue(number);
        }
        if (value instanceof Boolean truth) {
            return new BooleanValue(truth);
        }
        return new StringValue((String) value);
    }
}
