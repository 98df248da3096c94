package dev.integrationslist.bootstrap.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.bootstrap.endtoend.Data;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Files that the explorer saves, compared with what the API answers, on any store. */
abstract class ExplorerExportContract extends ExplorerTestBase {
    private static final String SORT = "{\"name\": 1}";

    /** Such a workspace makes the page read the result in many pages. */
    private static final int MOST_AT_ONCE = 7;

    @TempDir
    private Path folder;

    @Override
    Data data() {
        return Workspaces.hostile()
                .withSetting("API_Allow_Infinite_Count", "false")
                .withSetting("API_Upper_Count_Limit", Integer.toString(MOST_AT_ONCE));
    }

    @BeforeEach
    void open() {
        browser().saveTo(folder);
        page().openAs(Workspaces.ADMIN, "#sort=" + SORT);
        browser().click("#open-export");
    }

    @Test
    void jsonHasTheBytesOfTheApiWithoutTokens() throws IOException {
        assertThat(withoutLineBreaks(save("json"))).isEqualTo(elements(Map.of("fields", "{\"token\": 0}")));
    }

    @Test
    void jsonHasTokensIfTheyAreAskedFor() throws IOException {
        browser().click("#with-tokens");
        String saved = save("json");
        assertThat(withoutLineBreaks(saved)).isEqualTo(elements(Map.of()));
        assertThat(saved).contains("secret");
    }

    @Test
    void csvHasTheColumnsOfTheApisDocuments() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("_id,name,status,type,username,channel,urls,creator,created,updated,script");
        for (JsonNode each : walk(Map.of())) {
            lines.add(Stream.of(
                            each.get("_id"),
                            each.get("name"),
                            JSON.valueToTree(
                                    each.path("enabled").asBooleanOpt().orElse(false) ? "enabled" : "disabled"),
                            each.get("type"),
                            each.get("username"),
                            each.get("channel"),
                            each.get("urls"),
                            each.path("_createdBy").get("username"),
                            each.get("_createdAt"),
                            each.get("_updatedAt"),
                            JSON.valueToTree(script(each)))
                    .map(ExplorerExportContract::cell)
                    .collect(Collectors.joining(",")));
        }
        assertThat(save("csv")).isEqualTo("\uFEFF" + String.join("\r\n", lines) + "\r\n");
    }

    @Test
    void noCellBeginsAsAFormulaDoes() throws IOException {
        assertThat(save("csv").split("\r\n|,\"?|; ")).noneMatch(cell -> cell.matches("[=@].*|[+-]\\D.*"));
    }

    @Test
    void anExportIsCancelledAndNothingIsSaved() {
        browser()
                .run("document.getElementById('save-json').click(); document.getElementById('cancel-export').click();");
        browser()
                .until(
                        "return document.querySelector('.export-state [role=status]').textContent.startsWith('Cancelled')");
        assertThat(folder).isEmptyDirectory();
    }

    private static String script(JsonNode integration) {
        boolean on = integration.path("scriptEnabled").asBooleanOpt().orElse(false);
        boolean fails = integration.hasNonNull("scriptError");
        return (on ? "on" : "off") + (fails ? ", does not compile" : "");
    }

    private static String cell(JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isNumber() || value.isBoolean()) {
            return value.toString();
        }
        String text = value.isArray()
                ? value.valueStream().map(ExplorerExportContract::plain).collect(Collectors.joining("; "))
                : plain(value);
        String safe = text.matches("(?s)[=+\\-@\t\r\n].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String plain(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    private String save(String format) throws IOException {
        browser().click("#save-" + format);
        browser().until("return document.querySelector('.export-state [role=status]').textContent.startsWith('Saved')");
        browser().until(() -> saved(format).isPresent());
        return Files.readString(saved(format).orElseThrow(), StandardCharsets.UTF_8);
    }

    private java.util.Optional<Path> saved(String format) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("." + format)).findFirst();
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private static String withoutLineBreaks(String file) {
        return file.replace("\n", "");
    }

    /** The text of the elements of all pages, as one array. */
    private String elements(Map<String, String> parameters) {
        List<String> texts = new ArrayList<>();
        int total = apiJson(Map.of("count", "1")).get("total").asInt();
        for (int offset = 0; offset < total; offset += MOST_AT_ONCE) {
            String body = api(page(parameters, offset));
            String start = "\"integrations\":[";
            texts.add(body.substring(body.indexOf(start) + start.length(), body.lastIndexOf("],\"count\":")));
        }
        return "[" + String.join(",", texts) + "]";
    }

    private List<JsonNode> walk(Map<String, String> parameters) {
        List<JsonNode> all = new ArrayList<>();
        int total = apiJson(Map.of("count", "1")).get("total").asInt();
        for (int offset = 0; offset < total; offset += MOST_AT_ONCE) {
            apiJson(page(parameters, offset)).get("integrations").forEach(all::add);
        }
        return all;
    }

    private static Map<String, String> page(Map<String, String> parameters, int offset) {
        Map<String, String> page = new HashMap<>(parameters);
        page.putAll(Map.of("sort", SORT, "offset", Integer.toString(offset), "count", Integer.toString(MOST_AT_ONCE)));
        return page;
    }
}
