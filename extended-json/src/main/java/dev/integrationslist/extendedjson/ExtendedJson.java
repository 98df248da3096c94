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
 * The reader and writer of MongoDB's Extended JSON v2.
 *
 * <p>Input is strict JSON (no comments, no repeated keys, nothing after the value) in canonical or relaxed form, in any mix,
 * with {@code {"$date": 1483635965660}} as Meteor's clients send it, and the older
 * {@code {"$binary": "AQID", "$type": "00"}}. A number without fraction and exponent becomes an int, else a long,
 * else a double; any other number becomes a double.
 *
 * <p>An object is a typed value if its first key is one of Extended JSON's; it is refused if the rest does not fit.
 * Operators of the query language ({@code $regex}, {@code $options}, {@code $type}, {@code $gt}, ...) and the keys of a
 * DBRef do not make a typed value.
 *
 * <p>Reading takes time linear in the text, and throws {@link ExtendedJsonException} only.
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
     * Writes a value to a generator, which is neither flushed nor closed.
     *
     * <p>A document whose first field is named like a type key of Extended JSON reads back as that type: the format cannot
     * distinguish them.
     */
    public static void write(Value value, Form form, JsonGenerator json) {
        new ValueWriter(json, form).write(value);
    }
}
