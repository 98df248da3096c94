package dev.integrationslist.domain.schema;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.pattern.Pattern;
import dev.integrationslist.domain.pattern.PatternException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operands of keywords: their checks, and their form in a document. */
final class SchemaFields {
    private SchemaFields() {}

    static List<Field> fields(Keyword keyword, Value operand) {
        return List.of(new Field(keyword.symbol(), operand));
    }

    static Array names(Collection<String> names) {
        return Array.of(names.stream().map(StringValue::new).toList());
    }

    static Array documents(List<Schema> schemas) {
        return Array.of(schemas.stream().map(Schema::toDocument).toList());
    }

    static Document document(Map<String, Schema> schemas) {
        return Document.of(schemas.entrySet().stream()
                .map(entry -> new Field(entry.getKey(), entry.getValue().toDocument()))
                .toList());
    }

    /** A copy that keeps the order. */
    static Map<String, Schema> copy(Map<String, Schema> schemas) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(schemas));
    }

    static void requireSome(Collection<?> operands, Keyword keyword) {
        if (operands.isEmpty()) {
            throw new IllegalArgumentException(keyword.expectation());
        }
    }

    static void requirePattern(String source) {
        try {
            Pattern.parse(source, "");
        } catch (PatternException refused) {
            throw new IllegalArgumentException(refused);
        }
    }
}
