package dev.integrationslist.adapter.rest.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * What a value is, for clients to read. Immutable; {@code with} adds to a copy.
 *
 * @see <a href="https://json-schema.org/draft/2020-12/json-schema-validation">JSON Schema</a>
 */
public final class Schema {
    public static final Schema TEXT = ofType("string");
    public static final Schema FLAG = ofType("boolean");
    public static final Schema OBJECT = ofType("object");

    /** From 0 on. */
    public static final Schema WHOLE_NUMBER =
            ofType("integer").with("format", "int64").with("minimum", json -> json.writeNumber(0));

    private final List<String> types;
    private final List<Keyword> keywords;

    private record Keyword(String name, Consumer<JsonGenerator> value) {}

    private Schema(List<String> types, List<Keyword> keywords) {
        this.types = types;
        this.keywords = keywords;
    }

    private static Schema ofType(String type) {
        return new Schema(List.of(type), List.of());
    }

    /** Texts of this list alone. */
    public static Schema oneOf(List<String> values) {
        return TEXT.with("enum", values);
    }

    public static Schema listOf(Schema element) {
        return ofType("array").with("items", element::write);
    }

    /** The schema that the document has under that name. */
    public static Schema named(String name) {
        return new Schema(List.of(), List.of()).with("$ref", "#/components/schemas/" + name);
    }

    /** Also null. */
    public Schema orNull() {
        return new Schema(List.of(types.get(0), "null"), keywords);
    }

    public Schema with(String keyword, Consumer<JsonGenerator> value) {
        List<Keyword> more = new ArrayList<>(keywords);
        more.add(new Keyword(keyword, value));
        return new Schema(types, List.copyOf(more));
    }

    public Schema with(String keyword, String value) {
        return with(keyword, json -> json.writeString(value));
    }

    public Schema with(String keyword, List<String> values) {
        return with(keyword, json -> writeList(json, values));
    }

    /** Objects with these properties and no others. */
    public Schema withOnly(Map<String, Schema> properties) {
        return with("additionalProperties", json -> json.writeBoolean(false)).withProperties(properties);
    }

    /** Objects with these properties among others. */
    public Schema withProperties(Map<String, Schema> properties) {
        return with("properties", json -> {
            json.writeStartObject();
            properties.forEach((name, schema) -> {
                json.writeName(name);
                schema.write(json);
            });
            json.writeEndObject();
        });
    }

    public void write(JsonGenerator json) {
        json.writeStartObject();
        if (types.size() == 1) {
            json.writeName("type").writeString(types.get(0));
        } else if (!types.isEmpty()) {
            json.writeName("type");
            writeList(json, types);
        }
        for (Keyword keyword : keywords) {
            json.writeName(keyword.name);
            keyword.value.accept(json);
        }
        json.writeEndObject();
    }

    private static void writeList(JsonGenerator json, List<String> values) {
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
