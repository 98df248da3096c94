package dev.integrationslist.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.domain.access.Permission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of a workspace of a thousand integrations and as many that the caller may not see. */
abstract class PagingContract extends EndToEnd {
    private static final int VISIBLE = 1_000;
    private static final String ME = "me";
    private static final Data WORKSPACE = Data.EMPTY
            .withUser(ME, EnumSet.of(Permission.MANAGE_OUTGOING))
            .withIntegrations(IntStream.range(0, 2 * VISIBLE)
                    .mapToObj(PagingContract::integration)
                    .toArray(String[]::new));

    /** Every second is visible. Names repeat; other fields are missing, null, arrays or of several types. */
    private static String integration(int i) {
        int n = i / 2;
        String mixed = List.of(
                        "",
                        "\"mixed\": null,",
                        "\"mixed\": 7,",
                        "\"mixed\": \"text\",",
                        "\"mixed\": [3, \"x\", []],",
                        "\"mixed\": [],",
                        "\"mixed\": {\"a\": 1},",
                        "\"mixed\": true,")
                .get(n % 8);
        return """
                {"_id": "%s", "type": "%s", "name": "name %d", %s "channel": ["#c%d", "#c%d"], "nested": {"n": %d},
                 "_createdAt": {"$date": %d}, "_createdBy": {"_id": "%s"}}""".formatted(
                        Integer.toString((i * 7919 + 13) % 100_003, 36),
                        i % 2 == 0 ? "webhook-outgoing" : "webhook-incoming",
                        n % 17,
                        mixed,
                        n % 5,
                        n % 11,
                        n % 3,
                        1_483_635_965_660L + n % 29,
                        ME);
    }

    @ParameterizedTest(name = "{0}, with {1}={2}: {3} items")
    @CsvSource({
        "no count, count, , 50",
        "no count and another default, API_Default_Count, 20, 20",
    })
    void withoutACountThePageHasTheDefault(String what, String setting, String value, int items) {
        Data data = value == null ? WORKSPACE : WORKSPACE.withSetting(setting, value);
        assertPage(serving(data).page(ME, Map.of()), 0, items);
    }

    @ParameterizedTest(name = "count={0}, infinite count allowed: {1}, upper limit: {2} -> {3} items")
    @CsvSource({
        "1, true, 100, 1",
        "100, true, 100, 100",
        "101, true, 100, 100",
        "1000000000, true, 100, 100",
        "300, true, 250, 250",
        "0, true, 100, 1000",
        "0, false, 100, 50",
        "0, false, 30, 30",
    })
    void aCountIsCappedAndZeroMeansEverythingWhereThatIsAllowed(
            String count, String infinite, String limit, int items) {
        Api api = serving(WORKSPACE
                .withSetting("API_Allow_Infinite_Count", infinite)
                .withSetting("API_Upper_Count_Limit", limit));
        assertPage(api.page(ME, Map.of("count", count)), 0, items);
    }

    @ParameterizedTest(name = "offset={0} -> {1} items")
    @CsvSource({"990, 10", "999, 1", "1000, 0", "5000, 0", "2147483647, 0"})
    void pastTheEndThereIsNothingAndTheTotalStays(int offset, int items) {
        assertPage(serving(WORKSPACE).page(ME, Map.of("offset", String.valueOf(offset))), offset, items);
    }

    private static void assertPage(Api.Page page, int offset, int items) {
        assertThat(page.ids()).hasSize(items);
        assertThat(page.count()).isEqualTo(items);
        assertThat(page.items()).isEqualTo(items);
        assertThat(page.offset()).isEqualTo(offset);
        assertThat(page.total()).isEqualTo(VISIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": 1}",
                "{\"name\": -1}",
                "{\"_id\": -1}",
                "{\"_createdAt\": -1}",
                "{\"mixed\": 1}",
                "{\"mixed\": -1}",
                "{\"mixed\": -1, \"name\": 1}",
                "{\"channel\": 1}",
                "{\"channel\": -1, \"_createdAt\": 1}",
                "{\"nested.n\": -1, \"name\": -1}",
                "{\"missing\": 1}",
                "{\"missing.deeper\": -1, \"type\": 1}",
                "{\"channel.1\": 1, \"_id\": -1}"
            })
    void walkingThePagesMeetsEachVisibleIntegrationOnceInTheOneOrder(String sort) {
        Api api = serving(WORKSPACE);
        List<String> walked = new ArrayList<>();
        for (int offset = 0; offset < VISIBLE; offset += 97) {
            Api.Page page = api.page(ME, Map.of("sort", sort, "offset", String.valueOf(offset), "count", "97"));
            assertThat(page.total()).isEqualTo(VISIBLE);
            walked.addAll(page.ids());
        }
        assertThat(walked).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(visibleIds());
        assertThat(walked)
                .isEqualTo(api.page(ME, Map.of("sort", sort, "count", "0")).ids());
    }

    private static List<String> visibleIds() {
        return Stream.iterate(0, i -> i < 2 * VISIBLE, i -> i + 2)
                .map(i -> Integer.toString((i * 7919 + 13) % 100_003, 36))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"name\": \"name 3\"} | 59", "{\"nested.n\": {\"$gte\": 1}} | 666", "{\"name\": \"none\"} | 0"})
    void theTotalIsTheNumberOfMatchesNotOfThePage(String query, int matches) {
        Api.Page page = serving(WORKSPACE).page(ME, Map.of("query", query, "count", "5"));
        assertThat(page.total()).isEqualTo(matches);
        assertThat(page.ids()).hasSize(Math.min(5, matches));
    }
}
