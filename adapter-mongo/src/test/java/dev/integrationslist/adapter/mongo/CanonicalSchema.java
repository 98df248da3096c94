package dev.integrationslist.adapter.mongo;

import static java.util.stream.Collectors.toCollection;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueType;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The canonical form of a schema, by the manual alone: two schemas with the same form mean the same to MongoDB.
 *
 * <ul>
 *   <li>the order of keywords, of required names and of properties has no effect, nor have {@code title} and
 *       {@code description}, {@code additionalItems} without a list of {@code items}, or a schema, {@code true} or
 *       {@code false} that leaves everything as it is
 *   <li>{@code type} is {@code bsonType} with other names; a type is a list of one
 *   <li>{@code false} for a schema is {@code {not: {}}}; a list in {@code dependencies} is {@code {required: …}}
 *   <li>a size is a whole number of any type
 * </ul>
 */
final class CanonicalSchema {
    private static final BooleanValue TRUE = new BooleanValue(true);
    private static final BooleanValue FALSE = new BooleanValue(false);
    private static final Document NOTHING = Document.of("not", Document.EMPTY);
    private static final Set<String> WITHOUT_EFFECT = Set.of("title", "description");

    private CanonicalSchema() {}

    static Document schema(Document schema) {
        Map<String, Value> keywords = new TreeMap<>();
        for (Field field : schema) {
            String name = field.name().equals("type") ? "bsonType" : field.name();
            if (!WITHOUT_EFFECT.contains(name)) {
                keywords.put(name, operand(field.name(), field.value()));
            }
        }
        if (!(keywords.get("items") instanceof Array)) {
            keywords.remove("additionalItems");
        }
        for (String flag : Set.of("uniqueItems", "exclusiveMinimum", "exclusiveMaximum")) {
            keywords.remove(flag, FALSE);
        }
        for (String rest : Set.of("additionalItems", "additionalProperties")) {
            keywords.remove(rest, Document.EMPTY);
        }
        return document(keywords);
    }

    private static Value operand(String keyword, Value operand) {
        return switch (keyword) {
            case "type", "bsonType" -> types(operand);
            case "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties" ->
                new Int64(CanonicalQuery.whole(operand));
            case "required" -> names(operand);
            case "additionalItems", "additionalProperties" ->
                operand.equals(TRUE) ? Document.EMPTY : operand.equals(FALSE) ? NOTHING : schema((Document) operand);
            case "allOf", "anyOf", "oneOf" -> schemas(operand);
            case "items" -> operand instanceof Array ? schemas(operand) : schema((Document) operand);
            case "not" -> schema((Document) operand);
            case "properties", "patternProperties", "dependencies" -> byName((Document) operand);
            default -> operand;
        };
    }

    private static Array schemas(Value list) {
        return Array.of(
                ((Array) list).stream().map(schema -> schema((Document) schema)).toList());
    }

    private static Document byName(Document schemas) {
        Map<String, Value> normal = new TreeMap<>();
        for (Field field : schemas) {
            normal.put(
                    field.name(),
                    field.value() instanceof Document schema
                            ? schema(schema)
                            : Document.of("required", names(field.value())));
        }
        return document(normal);
    }

    private static Array names(Value names) {
        return Array.of(((Array) names)
                .stream()
                        .map(name -> ((StringValue) name).value())
                        .sorted()
                        .map(StringValue::new)
                        .toList());
    }

    private static Array types(Value operand) {
        Array names = operand instanceof Array list ? list : Array.of(operand);
        return Array.of(
                names.stream()
                        .flatMap(name -> types(((StringValue) name).value()))
                        .collect(toCollection(TreeSet::new))
                        .stream()
                        .map(type -> new StringValue(type.alias()))
                        .toList());
    }

    private static Stream<ValueType> types(String name) {
        return switch (name) {
            case "number" -> Stream.of(ValueType.DOUBLE, ValueType.INT, ValueType.LONG, ValueType.DECIMAL);
            case "boolean" -> Stream.of(ValueType.BOOLEAN);
            default -> ValueType.ofAlias(name).stream();
        };
    }

    private static Document document(Map<String, Value> fields) {
        return Document.of(fields.entrySet().stream()
                .map(field -> new Field(field.getKey(), field.getValue()))
                .toList());
    }
}
