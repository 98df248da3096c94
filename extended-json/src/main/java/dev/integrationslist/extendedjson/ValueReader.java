package dev.integrationslist.extendedjson;

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
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;

/** Turns JSON's tokens into values, and whatever is wrong with them into an {@link ExtendedJsonException}. */
final class ValueReader {
    private static final int SHOWN = 40;

    private final JsonParser parser;
    private final int maxDepth;
    private int depth;

    ValueReader(JsonParser parser, Limits limits) {
        this.parser = parser;
        this.maxDepth = limits.maxDepth();
    }

    static ParseProblem tooLong(int maxLength) {
        return new ParseProblem("longer than the " + maxLength + " characters that are read");
    }

    /** Moves to the next token; null where the text ends. */
    @Nullable
    JsonToken next() {
        return checked(parser::nextToken, Json::explain);
    }

    /** Moves past the value that was read, which nothing may follow. */
    void end() {
        ParseProblem more = new ParseProblem("expected the end of the text after the value");
        if (checked(parser::nextToken, malformed -> more) != null) {
            throw refused(more);
        }
    }

    /** The value whose first token is the parser's current one; its last is current afterwards. */
    Value value() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> new StringValue(wellFormed(text()));
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> floating();
            case VALUE_TRUE -> new BooleanValue(true);
            case VALUE_FALSE -> new BooleanValue(false);
            case VALUE_NULL -> NullValue.INSTANCE;
            default -> throw refused(new ParseProblem("expected a value"));
        };
    }

    /** As {@link #value}, where only a document will do. */
    Document document() {
        TokenStreamLocation start = parser.currentTokenLocation();
        Value value = value();
        if (value instanceof Document document) {
            return document;
        }
        throw ExtendedJsonException.at(
                start,
                new ParseProblem("expected a document such as {\"a\": 1}, not a value of type "
                        + value.type().alias()));
    }

    ExtendedJsonException refused(ParseProblem complaint) {
        return ExtendedJsonException.at(parser.currentTokenLocation(), complaint);
    }

    private Value object() {
        enter();
        Map<String, Value> fields = new LinkedHashMap<>();
        Optional<TypeKey> typeKey = Optional.empty();
        TokenStreamLocation start = parser.currentTokenLocation();
        while (next() == JsonToken.PROPERTY_NAME) {
            String name = name();
            if (fields.containsKey(name)) {
                throw refused(new ParseProblem(
                        "the key \"" + shortened(name) + "\" appears twice in one object", "write each key once"));
            }
            if (fields.isEmpty()) {
                typeKey = TypeKey.of(name);
            }
            next();
            fields.put(name, value());
        }
        depth--;
        Document document = document(fields);
        return typeKey.isPresent() ? typed(typeKey.get(), document, start) : document;
    }

    private static Document document(Map<String, Value> fields) {
        List<Field> list = new ArrayList<>(fields.size());
        fields.forEach((name, value) -> list.add(new Field(name, value)));
        return Document.of(list);
    }

    private static Value typed(TypeKey key, Document shape, TokenStreamLocation start) {
        try {
            return key.read(shape);
        } catch (IllegalArgumentException wrong) {
            throw ExtendedJsonException.at(start, key.explain(wrong));
        }
    }

    private Value array() {
        enter();
        List<Value> elements = new ArrayList<>();
        while (next() != JsonToken.END_ARRAY) {
            elements.add(value());
        }
        depth--;
        return Array.of(elements);
    }

    private void enter() {
        if (++depth > maxDepth) {
            throw refused(
                    new ParseProblem("objects and arrays nested more than " + maxDepth + " deep", "nest them less"));
        }
    }

    private Value integer() {
        return switch (parser.getNumberType()) {
            case INT -> new Int32(parser.getIntValue());
            case LONG -> new Int64(parser.getLongValue());
            default -> floating();
        };
    }

    private Value floating() {
        double value = Double.parseDouble(text());
        if (Double.isInfinite(value)) {
            throw refused(new ParseProblem(
                    "a number beyond the range of a double", "write {\"$numberDecimal\": \"...\"} for a decimal"));
        }
        return new DoubleValue(value);
    }

    private String name() {
        String name = wellFormed(parser.currentName());
        if (name.indexOf('\0') >= 0) {
            throw refused(new ParseProblem("a key with the character U+0000, which BSON cannot hold", "leave it out"));
        }
        return name;
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= SHOWN
                ? name
                : name.substring(0, name.offsetByCodePoints(0, SHOWN)) + "...";
    }

    private String text() {
        return checked(parser::getString, Json::explain);
    }

    private String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw refused(Json.SURROGATE);
                }
                i++;
            }
        }
        return text;
    }

    private <T extends @Nullable Object> T checked(
            Supplier<T> step, Function<StreamReadException, ParseProblem> explanation) {
        try {
            return step.get();
        } catch (StreamReadException malformed) {
            throw ExtendedJsonException.at(malformed.getLocation(), explanation.apply(malformed));
        } catch (JacksonIOException failure) {
            if (failure.getCause() instanceof UnreadableInputException refused) {
                throw ExtendedJsonException.at(parser.currentLocation(), refused.complaint());
            }
            throw new UncheckedIOException(failure.getCause());
        }
    }
}
