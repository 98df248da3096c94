package dev.integrationslist.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.extendedjson.ExtendedJson;
import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the language leaves out of MongoDB's is refused by its name, wherever it stands and however JSON spells it. */
class RefusedOperatorsTest {
    private static final List<String> OPERATORS = List.of(
            "$where",
            "$function",
            "$accumulator",
            "$text",
            "$search",
            "$near",
            "$nearSphere",
            "$within",
            "$geoNear",
            "$geoWithin",
            "$geoIntersects",
            "$geometry",
            "$box",
            "$center",
            "$centerSphere",
            "$polygon",
            "$minDistance",
            "$maxDistance",
            "$uniqueDocs",
            "$unheardOf");

    private final InMemoryApi api = InMemoryApi.empty();

    static Stream<Arguments> places() {
        return Stream.of(
                arguments("query.OPERATOR", "{\"OPERATOR\": 1}"),
                arguments("query.$or[1].OPERATOR", "{\"$or\": [{\"a\": 1}, {\"OPERATOR\": 1}]}"),
                arguments("query.$and[0].$nor[0].OPERATOR", "{\"$and\": [{\"$nor\": [{\"OPERATOR\": 1}]}]}"),
                arguments("query.a.OPERATOR", "{\"a\": {\"OPERATOR\": 1}}"),
                arguments("query.a.OPERATOR", "{\"a\": {\"$gt\": 1, \"OPERATOR\": 1}}"),
                arguments("query.a.$not.OPERATOR", "{\"a\": {\"$not\": {\"OPERATOR\": 1}}}"),
                arguments("query.a.$elemMatch.OPERATOR", "{\"a\": {\"$elemMatch\": {\"OPERATOR\": 1}}}"),
                arguments("query.a.$elemMatch.b.OPERATOR", "{\"a\": {\"$elemMatch\": {\"b\": {\"OPERATOR\": 1}}}}"),
                arguments(
                        "query.a.$all[0].$elemMatch.OPERATOR",
                        "{\"a\": {\"$all\": [{\"$elemMatch\": {\"OPERATOR\": 1}}]}}"),
                arguments(
                        "query.$or[0].a.$not.$elemMatch.$or[0].OPERATOR",
                        "{\"$or\": [{\"a\": {\"$not\": {\"$elemMatch\": {\"$or\": [{\"OPERATOR\": 1}]}}}}]}"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("places")
    void isA400ThatNamesTheOperatorAndItsPlace(String place, String query) {
        for (String operator : OPERATORS) {
            for (String spelling : List.of(operator, operator.replace("$", "\\u0024"), escaped(operator))) {
                InMemoryApi.Answer answer =
                        api.get("query=" + URLEncoder.encode(query.replace("OPERATOR", spelling), UTF_8));
                assertThat(answer.status()).as(spelling).isEqualTo(400);
                assertThat(ExtendedJson.readDocument(answer.body()).get("errorType"))
                        .isEqualTo(new StringValue("error-invalid-query"));
                assertThat(answer.body())
                        .contains("\"" + place.replace("OPERATOR", operator) + ": ")
                        .containsAnyOf(
                                operator + " is refused, since ", "unknown operator " + operator + "; use one of ");
            }
        }
        assertThat(api.asked()).isEmpty();
    }

    /** Each of its characters as JSON can write it too. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(String.format("\\u%04X", c)));
        return escaped.toString();
    }
}
