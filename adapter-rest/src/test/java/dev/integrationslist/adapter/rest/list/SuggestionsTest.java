package dev.integrationslist.adapter.rest.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.rest.InMemoryApi;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.extendedjson.ExtendedJson;
import java.net.URLEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a refusal suggests for inputs that are common mistakes. */
class SuggestionsTest {
    private final InMemoryApi api = InMemoryApi.empty();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {name: "g"} | {"name": "g"}
            {'name': 'g'} | {"name": "g"}
            {'name': 'it\\'s "g"'} | {"name": "it's \\"g\\""}
            {enabled: true, name: "g",} | {"enabled": true, "name": "g"}
            {'enabled': True, 'alias': None} | {"enabled": true, "alias": null}
            {_createdAt: {$gte: ISODate("2017-01-05T17:06:05.660Z")}} | {"_createdAt": {"$gte": {"$date": "2017-01-05T17:06:05.660Z"}}}
            {"_createdAt": {"$gte": ISODate("2017-01-05")}} | {"_createdAt": {"$gte": {"$date": "2017-01-05T00:00:00Z"}}}
            {"_createdAt": {"$lt": new Date('2017-01-05T17:06')}} | {"_createdAt": {"$lt": {"$date": "2017-01-05T17:06Z"}}}
            {"_createdAt": {"$lt": new Date(1483635965660)}} | {"_createdAt": {"$lt": {"$date": 1483635965660}}}
            {"_id": ObjectId("507f1f77bcf86cd799439011")} | {"_id": {"$oid": "507f1f77bcf86cd799439011"}}
            {"retryCount": NumberLong(5)} | {"retryCount": {"$numberLong": "5"}}
            {"retryCount": {"$in": [NumberLong("5"), NumberInt(6)]}} | {"retryCount": {"$in": [{"$numberLong": "5"}, 6]}}
            {"retryCount": NumberDecimal("1.5")} | {"retryCount": {"$numberDecimal": "1.5"}}
            {"name": /alp/i} | {"name": {"$regex": "alp", "$options": "i"}}
            {name: /^\\d+\\/"x"/} | {"name": {"$regex": "^\\\\d+/\\"x\\""}}
            {name: {$in: [/a/i, /b/]}} | {"name": {"$in": [{"$regularExpression": {"pattern": "a", "options": "i"}}, {"$regularExpression": {"pattern": "b", "options": ""}}]}}
            {name: {$regex: /a/, $options: "i"}} | {"name": {"$regex": {"$regularExpression": {"pattern": "a", "options": ""}}, "$options": "i"}}
            {a.b: 1} | {"a.b": 1}
            """)
    void aQueryInShellNotationIsShownAsJson(String query, String json) {
        assertThat(api.get("query=" + encoded(json)).status()).isEqualTo(200);
        assertThat(error("query", query)).endsWith("; write " + json + " [error-invalid-query]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sort | name | {"name": 1}
            sort | -_createdAt | {"_createdAt": -1}
            sort | type,-name | {"type": 1, "name": -1}
            sort | {name: -1} | {"name": -1}
            fields | name,urls | {"name": 1, "urls": 1}
            fields | -token, -script | {"token": 0, "script": 0}
            fields | {'name': 1} | {"name": 1}
            """)
    void aListOfNamesIsShownAsJson(String parameter, String value, String json) {
        assertThat(api.get(parameter + "=" + encoded(json)).status()).isEqualTo(200);
        assertThat(error(parameter, value)).endsWith("; write " + json + " [error-invalid-" + parameter + "]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            query | {"name": {"$regexp": "g", "$flags": "i"}} | query.name.$regexp: unknown operator $regexp; write {"$regex": "…", "$options": "…"}
            query | {"name": {"$flags": "i"}} | query.name.$flags: unknown operator $flags; write {"$regex": "…", "$options": "…"}
            query | {"$sampleRate": 0.1} | query.$sampleRate: $sampleRate is refused, since pages of a random selection would not fit together; select a page instead
            fields | {"urls.$": 1} | fields.urls.$: a positional projection is not supported; name the whole array: "urls"
            """)
    void syntaxOfOtherApisIsRefusedWithOurs(String parameter, String value, String message) {
        assertThat(error(parameter, value)).isEqualTo(message + " [error-invalid-" + parameter + "]");
    }

    @Test
    void aValueThatIsEncodedTwiceIsCalledThat() {
        for (String value : new String[] {"%7B%22a%22%3A1%7D", "%7b%22a%22%3a1%7d", "%257B%2522a%2522%253A1%257D"}) {
            assertThat(error("query", value))
                    .isEqualTo("query, line 1, column 1: expected a value: a string in double quotes, a number, true,"
                            + " false, null, an object or an array; the value is percent-encoded twice; encode it once"
                            + " [error-invalid-query]");
        }
    }

    @Test
    void aLongQueryInShellNotationGetsTheRules() {
        assertThat(error("query", "{name: '" + "x".repeat(300) + "'}"))
                .contains("ISODate(\"…\") as {\"$date\": \"…\"}")
                .doesNotContain("xxx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{name: g}", "{name: foo()}", "{name: 'g}", "{name: /g}", "{", "{name}", "{name: \"g\"", "'"})
    void aTextInNoKnownNotationGetsAnExample(String query) {
        assertThat(error("query", query)).contains("; write one JSON object such as {\"name\": {\"$regex\": \"g\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "/", "\\", "{'a':", "[/x/,", "new ", "Date(", "a:", "a,", "-", "%7B"})
    void aLongHostileTextIsAnsweredQuickly(String part) {
        for (String parameter : new String[] {"query", "sort", "fields"}) {
            assertThat(error(parameter, part.repeat(8_192 / part.length()))).contains("; ");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": {"$regex": "/alp/i"}} | {"$regex": "alp", "$options": "i"}
            {"$or": [{"a": 1}, {"name": {"$not": {"$regex": "/a\\"b/gu"}}}]} | {"$regex": "a\\"b"}
            {"name": {"$regex": "/é\\n/x"}} | {"$regex": "\\u00e9\\u000a", "$options": "x"}
            """)
    void aPatternWithSlashesIsAnsweredWithAHint(String query, String pattern) {
        InMemoryApi.Answer answer = api.get("query=" + encoded(query));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("X-Query-Hint"))
                .isEqualTo("The pattern includes its slashes. If they are delimiters, write " + pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": {\"$regex\": \"a/b\"}}", "{\"a\": {\"$regex\": \"//\"}}", "{\"a\": \"/b/i\"}"})
    void otherQueriesHaveNoHint(String query) {
        assertThat(api.get("query=" + encoded(query)).header("X-Query-Hint")).isNull();
    }

    private String error(String parameter, String value) {
        InMemoryApi.Answer answer = api.get(parameter + "=" + encoded(value));
        assertThat(answer.status()).isEqualTo(400);
        return ((StringValue) ExtendedJson.readDocument(answer.body()).get("error")).value();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
