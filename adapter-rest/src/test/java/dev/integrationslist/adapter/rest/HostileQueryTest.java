package dev.integrationslist.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.extendedjson.ExtendedJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Query strings put together at random from parts that are near to right ones. */
class HostileQueryTest {
    private static final List<String> PARTS = List.of(
            "&",
            "=",
            "%",
            "%2",
            "%00",
            "%22",
            "%7B",
            "%FF",
            "%C3%A9",
            "+",
            "\u00e9",
            "\ud800",
            " ",
            "#",
            "offset",
            "count",
            "sort",
            "query",
            "fields",
            "name",
            "type",
            "webhook-incoming",
            "1",
            "-1",
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "\"name\":",
            "\"$or\":",
            "\"$regex\":",
            "\"$oid\":",
            "\"$date\":",
            "\"\\ud83d\"",
            "null",
            "1e999",
            "query={",
            "sort={",
            "fields={",
            "\"a\":1}",
            "\"a.b\":{",
            "[[[[[[[[",
            "{\"a\":{\"a\":{\"a\":");

    private final SplittableRandom random = new SplittableRandom(20_170_105);

    @Test
    void randomQueryStringsAreAnsweredOrRefusedWithAReason() {
        InMemoryApi api = InMemoryApi.empty();
        Map<Integer, Integer> statuses = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            String rawQuery = queryString();
            InMemoryApi.Answer answer = api.get(rawQuery);
            statuses.merge(answer.status(), 1, Integer::sum);
            if (answer.status() != 200) {
                Document body = ExtendedJson.readDocument(answer.body());
                String type = ((StringValue) body.get("errorType")).value();
                assertThat(((StringValue) body.get("error")).value())
                        .as(rawQuery)
                        .contains(": ", "; ")
                        .endsWith("[" + type + "]")
                        .doesNotContain("Exception", "jackson", "java");
            }
        }
        assertThat(statuses).containsOnlyKeys(200, 400);
        assertThat(statuses.get(200)).isGreaterThan(25);
    }

    private String queryString() {
        StringBuilder text = new StringBuilder();
        for (int parts = random.nextInt(12); parts > 0; parts--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }
}
