package dev.integrationslist.benchmarks;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.query.Filter;
import java.util.List;
import java.util.function.Predicate;

/** What Rocket.Chat 8 stores of an outgoing integration, as a schema and as Java written by hand. */
final class IntegrationSchema {
    private static final List<String> TYPES = List.of("webhook-incoming", "webhook-outgoing");
    private static final List<String> REQUIRED = List.of(
            "type", "name", "enabled", "username", "channel", "token", "_createdAt", "_createdBy", "_updatedAt");

    private IntegrationSchema() {}

    static Filter filter() {
        Document text = Document.of("bsonType", "string", "minLength", 1);
        Document creator = Document.of(
                "bsonType",
                "object",
                "required",
                List.of("_id", "username"),
                "properties",
                Document.of("_id", text, "username", text));
        Document properties = Document.of(
                "type",
                Document.of("enum", TYPES),
                "name",
                Document.of("bsonType", "string", "maxLength", 200),
                "enabled",
                Document.of("bsonType", "bool"),
                "username",
                text,
                "channel",
                list(Document.of("bsonType", "string", "pattern", "^[#@]")),
                "urls",
                list(Document.of("bsonType", "string", "pattern", "^https?://")),
                "token",
                text,
                "scriptEnabled",
                Document.of("bsonType", "bool"),
                "retryCount",
                Document.of("bsonType", "int", "minimum", 0, "maximum", 9),
                "_createdAt",
                Document.of("bsonType", "date"),
                "_createdBy",
                creator,
                "_updatedAt",
                Document.of("bsonType", "date"));
        return Filter.parse(Document.of("$jsonSchema", Document.of("required", REQUIRED, "properties", properties)));
    }

    private static Document list(Document items) {
        return Document.of("bsonType", "array", "minItems", 1, "items", items);
    }

    static boolean isMet(Document document) {
        for (String name : REQUIRED) {
            if (document.get(name) == null) {
                return false;
            }
        }
        return isOptional(
                        document.get("type"), type -> type instanceof StringValue text && TYPES.contains(text.value()))
                && isOptional(document.get("name"), name -> name instanceof StringValue text && length(text) <= 200)
                && isOptional(document.get("enabled"), BooleanValue.class::isInstance)
                && isOptional(document.get("username"), IntegrationSchema::isText)
                && isOptional(document.get("channel"), channels -> isList(channels, IntegrationSchema::isChannel))
                && isOptional(document.get("urls"), urls -> isList(urls, IntegrationSchema::isUrl))
                && isOptional(document.get("token"), IntegrationSchema::isText)
                && isOptional(document.get("scriptEnabled"), BooleanValue.class::isInstance)
                && isOptional(
                        document.get("retryCount"),
                        count -> count instanceof Int32 number && number.value() >= 0 && number.value() <= 9)
                && isOptional(document.get("_createdAt"), DateTime.class::isInstance)
                && isOptional(document.get("_createdBy"), IntegrationSchema::isCreator)
                && isOptional(document.get("_updatedAt"), DateTime.class::isInstance);
    }

    private static boolean isOptional(Value value, Predicate<Value> condition) {
        return value == null || condition.test(value);
    }

    private static boolean isText(Value value) {
        return value instanceof StringValue text && length(text) >= 1;
    }

    private static int length(StringValue text) {
        return text.value().codePointCount(0, text.value().length());
    }

    private static boolean isList(Value value, Predicate<String> element) {
        if (!(value instanceof Array array) || array.isEmpty()) {
            return false;
        }
        for (int i = 0; i < array.size(); i++) {
            if (!(array.get(i) instanceof StringValue text && element.test(text.value()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isChannel(String name) {
        return name.startsWith("#") || name.startsWith("@");
    }

    private static boolean isUrl(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }

    private static boolean isCreator(Value value) {
        return value instanceof Document creator && isText(creator.get("_id")) && isText(creator.get("username"));
    }
}
