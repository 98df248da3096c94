package dev.integrationslist.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.extendedjson.ExtendedJson;
import java.net.URLEncoder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to get a parameter wrong, with the words it is refused in. */
class RefusedParametersTest {
    private static final String ALL = "the parameters are offset, count, sort, query, fields, name, type";
    private static final String ONE_OBJECT = "; write one JSON object such as {\"name\": {\"$regex\": \"g\"}}";

    private final InMemoryApi api = InMemoryApi.empty();

    static Stream<Arguments> names() {
        return Stream.of(
                arguments("cuont=1", "\"cuont\": unknown parameter; did you mean count? " + ALL),
                arguments("Count=1", "\"Count\": unknown parameter; did you mean count? " + ALL),
                arguments("field=%7B%7D", "\"field\": unknown parameter; did you mean fields? " + ALL),
                arguments("unrelated=1", "\"unrelated\": unknown parameter; " + ALL),
                arguments("=1", "\"\": unknown parameter; " + ALL),
                arguments("%22%0A=1", "\"\"\n\": unknown parameter; " + ALL),
                arguments("x".repeat(41), "\"" + "x".repeat(40) + "…\": unknown parameter; " + ALL),
                arguments("count=1&offset=1&count=1", "count: the parameter is repeated; send it once"),
                arguments("offset=1&offset=2", "offset: the parameter is repeated; send it once"),
                arguments("name=&n%61me=", "name: the parameter is repeated; send it once"),
                arguments("type=webhook-incoming&type=x", "type: the parameter is repeated; send it once"));
    }

    @ParameterizedTest
    @MethodSource
    void names(String rawQuery, String message) {
        assertRefused(rawQuery, "error-invalid-params", message);
    }

    static Stream<Arguments> encodings() {
        String percent = "a % without two hexadecimal digits; write %25 for the character % itself";
        String foreign = "a character that is not allowed in a URI; percent-encode its UTF-8 bytes";
        String bytes = "the percent-encoded bytes are not valid UTF-8; encode the value as UTF-8";
        return Stream.of(
                arguments("name=%zz", "name (character 6 of the query string): " + percent),
                arguments("name=a%4", "name (character 7 of the query string): " + percent),
                arguments("name=%", "name (character 6 of the query string): " + percent),
                arguments("name=%4&type=x", "name (character 6 of the query string): " + percent),
                arguments("name=%\uff11\uff11", "name (character 6 of the query string): " + percent),
                arguments("n%=1", "character 2 of the query string: " + percent),
                arguments("count=1&name=\u00e9", "name (character 14 of the query string): " + foreign),
                arguments("name=a b", "name (character 7 of the query string): " + foreign),
                arguments("name=\u007f", "name (character 6 of the query string): " + foreign),
                arguments("name=%FF", "name (character 6 of the query string): " + bytes),
                arguments("name=%C0%80", "name (character 6 of the query string): " + bytes),
                arguments("name=%ED%A0%80", "name (character 6 of the query string): " + bytes),
                arguments("name=%E2%82", "name (character 6 of the query string): " + bytes),
                arguments("%FF=1", "character 1 of the query string: " + bytes),
                arguments(
                        "name=a%00",
                        "name (character 6 of the query string): the character U+0000 is not allowed; leave it out"));
    }

    @ParameterizedTest
    @MethodSource
    void encodings(String rawQuery, String message) {
        assertRefused(rawQuery, "error-invalid-params", message);
    }

    static Stream<Arguments> numbers() {
        String fraction = " is not a whole number; write a number from 0 in digits, such as 50";
        String negative = " is negative; write a number from 0 in digits, such as 50";
        String large = " is too large; write at most 9223372036854775807";
        return Stream.of("offset", "count")
                .flatMap(name -> Stream.of(
                        arguments(name, "1.5", fraction),
                        arguments(name, "1e3", fraction),
                        arguments(name, "+1", fraction),
                        arguments(name, " 1", fraction),
                        arguments(name, "1 ", fraction),
                        arguments(name, "-", fraction),
                        arguments(name, "ten", fraction),
                        arguments(name, "0x10", fraction),
                        arguments(name, "\u0663", fraction),
                        arguments(name, "-1", negative),
                        arguments(name, "-9223372036854775809", negative),
                        arguments(name, "9223372036854775808", large),
                        arguments(name, "9".repeat(40), large)));
    }

    @ParameterizedTest
    @MethodSource
    void numbers(String name, String value, String message) {
        assertRefused(given(name, value), "error-invalid-params", name + ": \"" + value + "\"" + message);
    }

    static Stream<Arguments> texts() {
        String types = "; use webhook-incoming or webhook-outgoing";
        return Stream.of(
                arguments("type", "incoming", "type: unknown type \"incoming\"" + types),
                arguments("type", "webhook-Incoming", "type: unknown type \"webhook-Incoming\"" + types),
                arguments(
                        "type",
                        "\ud83d\ude00".repeat(41),
                        "type: unknown type \"" + "\ud83d\ude00".repeat(40) + "…\"" + types),
                arguments("name", "x".repeat(301), "name: it has 301 characters; use at most 300"));
    }

    @ParameterizedTest
    @MethodSource
    void texts(String name, String value, String message) {
        assertRefused(given(name, value), "error-invalid-params", message);
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                arguments(" \n", "query: only white space" + ONE_OBJECT + ", or leave the parameter empty"),
                arguments("{} x", "query, line 1, column 4: expected the end of the text after the value" + ONE_OBJECT),
                arguments("{}{}", "query, line 1, column 3: expected the end of the text after the value" + ONE_OBJECT),
                arguments(
                        "{\"a\":1,\n \"a\":2}",
                        "query, line 2, column 2: the key \"a\" appears twice in one object; write each key once"),
                arguments(
                        "{\"a\":{\"b\":1,\"b\":1}}",
                        "query, line 1, column 13: the key \"b\" appears twice in one object; write each key once"),
                arguments(
                        "[]",
                        "query, line 1, column 1: expected a document such as {\"a\": 1}, not a value of type array"
                                + ONE_OBJECT),
                arguments(
                        "null",
                        "query, line 1, column 1: expected a document such as {\"a\": 1}, not a value of type null"
                                + ONE_OBJECT),
                arguments(
                        "{\"a\":{\"$date\":\"2017-01-05\"}}",
                        "query, line 1, column 6: $date: expected a date with time and offset, or milliseconds;"
                                + " write it as {\"$date\": \"2017-01-05T17:06:05.660Z\"}"),
                arguments("{\"a\" 1}", "query, line 1, column 6: expected a colon after the key" + ONE_OBJECT),
                arguments("{", "query, line 1, column 2: the text ends in the middle of a value" + ONE_OBJECT),
                arguments(
                        "{\"a\":" + "[".repeat(5000),
                        "query, line 1, column 25: objects and arrays nested more than 20 deep; nest them less"),
                arguments("{\"a\":\"" + "x".repeat(8192) + "\"}", "query: it has 8200 characters; use at most 8192"),
                arguments("{\"__proto__\":1}", "query.__proto__: a field cannot have that name; leave it out"),
                arguments(
                        "{\"$or\":[{},{\"name\":{\"$in\":1}}]}", "query.$or[1].name.$in: got an int; it takes a list"));
    }

    @ParameterizedTest
    @MethodSource
    void queries(String json, String message) {
        assertRefused(given("query", json), "error-invalid-query", message);
    }

    static Stream<Arguments> sorts() {
        String example = "; write one JSON object such as {\"name\": 1}";
        return Stream.of(
                arguments("{\"name\":0}", "sort.name: got another number; write 1 for ascending or -1 for descending"),
                arguments("{\"name\":\"asc\"}", "sort.name: got a string; write 1 for ascending or -1 for descending"),
                arguments(" ", "sort: only white space" + example + ", or leave the parameter empty"),
                arguments("{} {}", "sort, line 1, column 4: expected the end of the text after the value" + example));
    }

    @ParameterizedTest
    @MethodSource
    void sorts(String json, String message) {
        assertRefused(given("sort", json), "error-invalid-sort", message);
    }

    static Stream<Arguments> projections() {
        String example = "; write one JSON object such as {\"name\": 1}";
        return Stream.of(
                arguments(
                        "{\"name\":1,\"type\":0}",
                        "fields.type: 1 and 0 are mixed; use one of them for all fields but _id"),
                arguments("{\"name\":true}", "fields.name: got a bool; write 1 to list the field or 0 to leave it out"),
                arguments(" ", "fields: only white space" + example + ", or leave the parameter empty"),
                arguments(
                        "{\"a\":1,\"a\":1}",
                        "fields, line 1, column 8: the key \"a\" appears twice in one object; write each key once"));
    }

    @ParameterizedTest
    @MethodSource
    void projections(String json, String message) {
        assertRefused(given("fields", json), "error-invalid-fields", message);
    }

    @Test
    void aRepeatedJsonParameterHasItsOwnErrorType() {
        assertRefused(
                "query=%7B%7D&query=%7B%7D", "error-invalid-query", "query: the parameter is repeated; send it once");
        assertRefused("sort=%7B%7D&sort=%7B%7D", "error-invalid-sort", "sort: the parameter is repeated; send it once");
        assertRefused(
                "fields=%7B%7D&fields=%7B%7D",
                "error-invalid-fields", "fields: the parameter is repeated; send it once");
    }

    private void assertRefused(String rawQuery, String errorType, String message) {
        InMemoryApi.Answer answer = api.get(rawQuery);
        assertThat(ExtendedJson.readDocument(answer.body()))
                .isEqualTo(Document.of(
                        new Field("success", new BooleanValue(false)),
                        new Field("error", new StringValue(message + " [" + errorType + "]")),
                        new Field("errorType", new StringValue(errorType))));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(api.asked()).isEmpty();
    }

    private static String given(String parameter, String value) {
        return parameter + "=" + URLEncoder.encode(value, UTF_8);
    }
}
