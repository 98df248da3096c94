package dev.integrationslist.storagecontract.generators;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The values that JSON has, as Jackson's nodes. */
final class JsonValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonValues() {}

    /**
     * Whether the value means the same in JSON: nulls, booleans, numbers but decimals, strings, and what consists of these.
     *
     * <p>A double of more than 15 digits does not: MongoDB reads it to 15 digits as a decimal, as
     * <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/toDecimal/">$toDecimal</a> shows. Nor does a
     * string with a newline, before which the last position matches {@code $} in PCRE alone.
     */
    static boolean isJson(Value value) {
        if (value instanceof Document document) {
            return document.stream().allMatch(field -> isJson(field.value()));
        }
        if (value instanceof Array array) {
            return array.stream().allMatch(JsonValues::isJson);
        }
        return value instanceof NullValue
                || value instanceof BooleanValue
                || value instanceof Int32
                || value instanceof Int64
                || value instanceof DoubleValue number && number.isFinite() && isShort(number)
                || value instanceof StringValue text && !text.value().contains("\n");
    }

    private static boolean isShort(DoubleValue number) {
        BigDecimal shortest = new BigDecimal(Double.toString(number.value()));
        return shortest.compareTo(number.toBigDecimal().round(new MathContext(15))) == 0;
    }

    static JsonNode node(Value value) {
        if (value instanceof Document document) {
            ObjectNode object = NODES.objectNode();
            document.forEach(field -> object.set(field.name(), node(field.value())));
            return object;
        }
        if (value instanceof Array array) {
            ArrayNode list = NODES.arrayNode();
            array.forEach(element -> list.add(node(element)));
            return list;
        }
        if (value instanceof BooleanValue truth) {
            return NODES.booleanNode(truth.value());
        }
        if (value instanceof Int32 number) {
            return NODES.numberNode(number.value());
        }
        if (value instanceof Int64 number) {
            return NODES.numberNode(number.value());
        }
        if (value instanceof DoubleValue number) {
            return NODES.numberNode(number.value());
        }
        return value instanceof StringValue text ? NODES.stringNode(text.value()) : NODES.nullNode();
    }
}
