package dev.integrationslist.extendedjson;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Value;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Reads and writes MongoDB's Extended JSON v2.
 *
 * <p>Read is strict JSON (no comments, no repeated keys, nothing after the value) in canonical or relaxed form, in any mix,
 * with {@code {"$date": 1483635965660}} as Meteor's clients send it, and the older
 * {@code {"$binary": "AQID", "$type": "00"}}. A number without fraction and exponent becomes an int, a long where that is
 * too small, else a double, as every other number does.
 *
 * <p>An object is a typed value where its first key is one of Extended JSON's; then it has to be whole, or it is refused.
 * Operators of the query language ({@code $regex}, {@code $options}, {@code $type}, {@code $gt}, ...) and the keys of a
 * DBRef leave it a document.
 *
 * <p>Reading takes time linear in the text, and throws {@link ExtendedJsonException} alone, whatever the text.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/mongodb-extended-json/">Extended JSON v2</a>
 */
public final class ExtendedJson {
    private ExtendedJson() {}

    /** Reads one document within {@link Limits#QUERY}; see {@link #readDocument(String, Limits)}. */
    public static Document readDocument(String text) {
        return readDocument(text, Limits.QUERY);
    }

    /**
     * Reads a text that is one document.
     *
     * @throws ExtendedJsonException where it is something else
     */
    public static Document readDocument(String text, Limits limits) {
        return read(text, limits, ValueReader::document);
    }

    /** Reads one value within {@link Limits#QUERY}; see {@link #readValue(String, Limits)}. */
    public static Value readValue(String text) {
        return readValue(text, Limits.QUERY);
    }

    /**
     * Reads a text that is one value of any type.
     *
     * @throws ExtendedJsonException where it is something else
     */
    public static Value readValue(String text, Limits limits) {
        return read(text, limits, ValueReader::value);
    }

    private static <T extends Value> T read(String text, Limits limits, Function<ValueReader, T> reading) {
        if (text.length() > limits.maxLength()) {
            throw new ExtendedJsonException(ValueReader.tooLong(limits.maxLength()), 0, 1, 1);
        }
        try (JsonParser parser = Json.parser(text)) {
            ValueReader values = new ValueReader(parser, limits);
            if (values.next() == null) {
                throw new ExtendedJsonException(
                        new ParseProblem("the text is empty", "write {} for an empty document"), 0, 1, 1);
            }
            T result = reading.apply(values);
            values.end();
            return result;
        }
    }

    /** Reads documents one by one from UTF-8, each within the limits. Closing the reader closes the source. */
    public static DocumentReader readDocuments(InputStream utf8, Limits limits) {
        return new DocumentReader(utf8, limits);
    }

    /** Reads documents one by one, each within the limits. Closing the reader closes the source. */
    public static DocumentReader readDocuments(Reader text, Limits limits) {
        return new DocumentReader(text, limits);
    }

    /** Writes a value on one line, without white space. */
    public static String write(Value value, Form form) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.generator(text)) {
            write(value, form, json);
        }
        return text.toString();
    }

    /**
     * Writes a value where the generator stands, and neither flushes nor closes it.
     *
     * <p>A document whose own first field has one of Extended JSON's type keys as its name reads back as that type: the
     * format cannot tell them apart.
     */
    public static void write(Value value, Form form, JsonGenerator json) {
        new ValueWriter(json, form).write(value);
    }
}
