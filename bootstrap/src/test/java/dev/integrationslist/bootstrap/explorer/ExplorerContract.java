package dev.integrationslist.bootstrap.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.bootstrap.endtoend.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

/** What a user gets of the explorer, on any store. */
abstract class ExplorerContract extends ExplorerTestBase {
    private static final int SAMPLES = 3;

    @BeforeEach
    void signIn() {
        page().openAs(Workspaces.ADMIN, "");
    }

    @Test
    void signingInListsWhatTheApiLists() {
        assertThat(page().total()).isEqualTo(Workspaces.ORDINARY_SIZE);
        assertThat(page().names()).isEqualTo(names(Map.of("count", "50")));
        assertThat(page().text("#session")).contains(Workspaces.ADMIN);
    }

    @Test
    void signingOutForgetsTheUserAndTheData() {
        browser().click("#sign-out");
        browser().see("#user-id");
        assertThat(browser().run("return Object.keys(sessionStorage).join()")).isEqualTo("integrations-list.explorer");
        assertThat((String) browser().run("return document.body.textContent")).doesNotContain("Grafana");
    }

    @Test
    void aWrongTokenIsExplained() {
        browser().click("#sign-out");
        page().signIn(Workspaces.ADMIN, "wrong");
        assertThat(page().text("#sign-in .error")).contains("do not fit", "expired", "deactivated");
    }

    @Test
    void aUserWithoutPermissionsIsToldWhichToAskFor() {
        page().openAs(Workspaces.NOBODY, "");
        assertThat(page().text("#notice .error")).contains("manage-incoming-integrations", "Ask an administrator");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type",
                "status",
                "event",
                "channel",
                "creator",
                "username",
                "host",
                "scheme",
                "script",
                "scriptError"
            })
    void aFacetCountsWhatItsConditionFinds(String facet) {
        List<List<Object>> values = page().facet(facet);
        assertThat(values).isNotEmpty();
        for (List<Object> value : values.subList(0, Math.min(SAMPLES, values.size()))) {
            String key = (String) value.get(0);
            page().followKey(key);
            assertThat(page().total()).as(key).isEqualTo(((Long) value.get(1)).intValue());
            assertThat(apiTotal(page().state("query").orElseThrow())).as(key).isEqualTo(page().total());
            page().followKey(key);
            assertThat(page().state("query")).as(key + ", clicked again").isEmpty();
        }
    }

    @Test
    void conditionsOfFacetsAreAddedToTheWrittenQuery() {
        page().ask("{ \"name\": {\"$regex\": \"jira\", \"$options\": \"i\"}, \"big\": {\"$ne\": 9007199254740993} }");
        page().followKey("facet scheme https://");
        page().followKey("facet host jira.example.com");
        assertThat(page().query()).contains("9007199254740993", "\"$and\"");
        assertThat(page().total()).isEqualTo(apiTotal(page().query()));
        page().followKey("facet scheme https://");
        assertThat(page().query()).contains("9007199254740993").doesNotContain("\"^https://\"");
    }

    @Test
    void draggingOverTheHistogramChoosesDates() {
        int before = page().total();
        browser().run("""
                const chart = document.getElementById('histogram');
                const box = chart.getBoundingClientRect();
                const at = (share) => ({ clientX: box.left + box.width * share, clientY: box.top + 5, pointerId: 1, bubbles: true });
                chart.setPointerCapture = () => {};
                chart.dispatchEvent(new PointerEvent('pointerdown', at(0.25)));
                chart.dispatchEvent(new PointerEvent('pointermove', at(0.5)));
                chart.dispatchEvent(new PointerEvent('pointerup', at(0.5)));""");
        page().awaitList();
        assertThat(page().query()).contains("_createdAt", "$gte", "$lt");
        assertThat(page().total()).isBetween(1, before - 1).isEqualTo(apiTotal(page().query()));
        page().follow("#created-any");
        assertThat(page().total()).isEqualTo(before);
    }

    @Test
    void datesAreChosenByKeyboardToo() {
        browser()
                .run("const from = document.getElementById('created-from'); from.value = '2020-01-01';"
                        + "from.dispatchEvent(new Event('change'))");
        page().awaitList();
        assertThat(page().total()).isEqualTo(apiTotal(page().query())).isLessThan(Workspaces.ORDINARY_SIZE);
    }

    @Test
    void theNameIsSearchedAsText() {
        browser().see("#name-search").sendKeys("status PAGE", Keys.ENTER);
        page().awaitList();
        assertThat(page().names()).isNotEmpty().allMatch(name -> name.startsWith("Status page"));
    }

    @ParameterizedTest
    @CsvSource({
        "http, urls",
        "disabled, enabled",
        "script, scriptEnabled",
        "script-error, scriptError",
        "old, _updatedAt",
        "other-user, $expr",
        "no-channel, channel.0"
    })
    void aQuestionIsAQueryThatTheUserSees(String question, String field) {
        page().follow("#ask-" + question);
        assertThat(page().query()).contains('"' + field + '"');
        assertThat(page().total()).isEqualTo(apiTotal(page().query())).isBetween(1, Workspaces.ORDINARY_SIZE - 1);
        assertThat(browser().see("#ask-" + question).getAttribute("aria-pressed"))
                .isEqualTo("true");
    }

    @Test
    void madeByOnePersonIsAQuestion() {
        browser()
                .run("const people = document.getElementById('made-by'); people.value = 'mei';"
                        + "people.dispatchEvent(new Event('change'))");
        page().awaitList();
        assertThat(page().query()).isEqualTo("{\"_createdBy.username\": \"mei\"}");
        assertThat(page().total()).isEqualTo(apiTotal(page().query())).isPositive();
    }

    @Test
    void sameUrlTwiceNamesTheUrlsThatAreShared() {
        page().follow("#ask-same-url");
        browser().until("return document.getElementById('query').value.includes('$in')");
        page().awaitList();
        Map<String, Integer> uses = new java.util.HashMap<>();
        for (JsonNode integration :
                apiJson(Map.of("count", "0", "fields", "{\"urls\": 1}")).get("integrations")) {
            integration.path("urls").forEach(url -> uses.merge(url.asString(), 1, Integer::sum));
        }
        int shared = uses.values().stream()
                .filter(count -> count > 1)
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(page().total()).isEqualTo(shared).isPositive();
    }

    @Test
    void anErrorOfTheServerIsShownAtItsPlace() {
        page().ask("{\"enabled\": true,\n \"name\": {\"$rx\": 1}}");
        assertThat(page().text("#query-error")).contains("query.name.$rx", "unknown operator");
        assertThat(page().text("#error-place")).isEqualTo("\"$rx\": 1");
        browser().click("#show-place");
        assertThat(browser()
                        .run("const q = document.getElementById('query');"
                                + "return q.value.slice(q.selectionStart, q.selectionEnd)"))
                .isEqualTo("\"$rx\": 1");
        page().ask("{\"enabled\": true,\n \"name\": }");
        assertThat(page().text("#query-error")).contains("line 2, column 10");
        assertThat(page().text("#error-place")).isEqualTo("}");
        page().ask("{\"enabled\": true}");
        assertThat(page().all("#error-place")).isEmpty();
    }

    @Test
    void namesOperatorsAndValuesAreCompleted() {
        browser().see("#query").click();
        browser().type("{\"crea");
        assertThat(page().texts("#query-options code")).contains("_createdAt", "_createdBy.username");
        browser().type(Keys.ESCAPE, Keys.chord(Keys.CONTROL, "a"), "{\"enab", Keys.ENTER);
        assertThat(page().query()).isEqualTo("{\"enabled\": ");
        browser().type("true, \"type\": \"out", Keys.TAB);
        assertThat(page().query()).isEqualTo("{\"enabled\": true, \"type\": \"webhook-outgoing\"");
        browser().type(", \"name\": {\"$reg", Keys.ENTER, "jira");
        browser().type(Keys.END, "}}", Keys.chord(Keys.CONTROL, Keys.ENTER));
        page().awaitList();
        assertThat(page().query())
                .isEqualTo("{\"enabled\": true, \"type\": \"webhook-outgoing\", \"name\": {\"$regex\": \"jira\"}}");
    }

    @Test
    void formattingKeepsTheQueryAndBreaksLongLines() {
        String query =
                "{\"name\":{\"$regex\":\"a\\\\.b\"},\"n\":1.50,\"$or\":[{\"enabled\":true},{\"channel\":\"#general\"},{\"x\":1}]}";
        browser().run("document.getElementById('query').value = arguments[0]", query);
        browser().click("#format");
        assertThat(page().query()).contains("\n").contains("1.50");
        assertThat(page().query().replaceAll("\\s", "")).isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource({
        "name, name",
        "status, enabled",
        "type, type",
        "username, username",
        "channel, channel",
        "urls, urls",
        "creator, _createdBy.username",
        "created, _createdAt",
        "updated, _updatedAt",
        "script, scriptEnabled"
    })
    void aHeaderSortsOnTheServerInBothDirections(String column, String field) {
        for (int direction : List.of(1, -1)) {
            page().followKey("sort " + column);
            String sort = "{\"" + field + "\":" + direction + "}";
            assertThat(page().state("sort")).contains(sort);
            assertThat(page().names()).isEqualTo(names(Map.of("count", "50", "sort", sort)));
            assertThat(page().all("th[aria-sort=" + (direction == 1 ? "ascending" : "descending") + "]"))
                    .hasSize(1);
        }
    }

    @Test
    void thePagesMeetEachIntegrationOnce() {
        List<String> walked = new ArrayList<>(page().names());
        while (browser().see("#page-next").isEnabled()) {
            page().follow("#page-next");
            walked.addAll(page().names());
        }
        assertThat(walked).isEqualTo(names(Map.of("count", "0")));
        assertThat(page().text("#summary")).isEqualTo("130 integrations, 101–130 shown");
        page().follow("#page-first");
        assertThat(page().text("#summary")).isEqualTo("130 integrations, 1–50 shown");
    }

    @Test
    void theColumnsAreTheUsersChoiceAndKept() {
        browser().click("#columns");
        page().followKey("column alias");
        page().followKey("column script");
        List<String> columns = page().texts("thead th");
        assertThat(columns).contains("Alias").doesNotContain("Script");
        page().openAs(Workspaces.ADMIN, "#columns=name,alias");
        assertThat(page().texts("thead th")).containsExactly("Name", "Alias");
    }

    @Test
    void anEmptyResultSaysWhichConditionExcludesMost() {
        page().ask("{\"type\": \"webhook-incoming\", \"event\": \"sendMessage\", \"enabled\": true}");
        assertThat(page().total()).isZero();
        List<String> reasons = page().texts(".reasons li");
        int withoutEvent = apiTotal("{\"type\": \"webhook-incoming\", \"enabled\": true}");
        assertThat(reasons.get(0))
                .contains("Excludes most", "\"event\"", "there are " + withoutEvent + " integrations");
        page().follow(".reasons button");
        assertThat(page().total()).isPositive();
    }

    @Test
    void thePanelHasEveryFieldAndHidesTheToken() {
        page().openDetail(0);
        JsonNode integration = apiJson(Map.of("count", "1")).get("integrations").get(0);
        String panel = page().text("#panel");
        integration.propertyNames().stream()
                .filter(name -> !name.startsWith("script"))
                .forEach(name -> assertThat(page().texts("#panel dt code")).contains(name));
        assertThat(panel).doesNotContain(integration.get("token").asString());
        assertThat(page().texts("#panel .numbers").get(0)).startsWith("1\n2\n3\n");
        assertThat(page().texts("#panel .code code").get(0))
                .isEqualTo(integration.get("script").asString());
        assertThat(page().texts("#panel .keyword")).contains("class", "const", "return");
        browser().click("#field-token .reveal");
        assertThat(page().text("#field-token"))
                .contains(integration.get("token").asString());
    }

    @Test
    void thePanelShowsWhatIsRelated() {
        page().openAs(Workspaces.ADMIN, "#query={\"name\":\"Jira\"}");
        page().openDetail(0);
        JsonNode jira = apiJson(Map.of("query", "{\"name\": \"Jira\"}"))
                .get("integrations")
                .get(0);
        String creator =
                "{\"_createdBy.username\": \"" + jira.at("/_createdBy/username").asString() + "\"}";
        assertThat(page().text("#panel")).contains("Same creator: " + (apiTotal(creator) - 1) + " others");
        page().follow("[data-key='list Same creator']");
        assertThat(page().total()).isEqualTo(apiTotal(creator));
    }

    @Test
    void requestsAreCopiedAsCodeWithoutCredentials() {
        page().openDetail(0);
        for (String language : List.of("curl", "JavaScript", "Python", "Java")) {
            browser()
                    .run(
                            "[...document.querySelectorAll('#panel .language')]"
                                    + ".find((e) => e.textContent === arguments[0]).click()",
                            language);
            assertThat(page().text("#panel .snippet pre"))
                    .as(language)
                    .contains("/api/v1/integrations.list", "<user id>", "<token>", "integration000000")
                    .doesNotContain(Data.token(Workspaces.ADMIN));
        }
    }

    @Test
    void aLinkShowsTheSameInAnotherWindow() {
        page().ask("{\"enabled\": true}");
        page().followKey("sort name");
        page().follow("#page-next");
        page().openDetail(1);
        List<String> names = page().names();
        String detail = page().text("#panel-title");
        String link = browser().address();
        browser().newWindow();
        try {
            page().openAs(Workspaces.ADMIN, link.substring(link.indexOf('#')));
            page().awaitDetail();
            assertThat(page().names()).isEqualTo(names);
            assertThat(page().text("#panel-title")).isEqualTo(detail);
        } finally {
            browser().closeWindow();
        }
    }

    @Test
    void backAndForwardWalkThroughTheStates() {
        page().follow("#ask-script");
        int scripts = page().total();
        page().follow("#ask-disabled");
        int disabled = page().total();
        page().openDetail(0);
        browser().back();
        browser().until("return !document.getElementById('panel').open");
        assertThat(page().total()).isEqualTo(disabled);
        browser().back();
        awaitTotal(scripts);
        browser().back();
        awaitTotal(Workspaces.ORDINARY_SIZE);
        browser().forward();
        awaitTotal(scripts);
        assertThat(page().query()).contains("scriptEnabled");
    }

    private void awaitTotal(int total) {
        browser().until("return parseInt(document.getElementById('summary').textContent) === arguments[0]", total);
        page().awaitList();
    }

    private int apiTotal(String query) {
        return apiJson(Map.of("query", query, "count", "1")).get("total").asInt();
    }

    private List<String> names(Map<String, String> parameters) {
        List<String> names = new ArrayList<>();
        apiJson(parameters)
                .get("integrations")
                .forEach(each -> names.add(each.get("name").asString()));
        return names;
    }
}
