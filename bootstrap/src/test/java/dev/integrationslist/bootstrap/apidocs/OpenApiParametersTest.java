package dev.integrationslist.bootstrap.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.bootstrap.server.ApiServer;
import dev.integrationslist.bootstrap.testing.HttpSocket;
import dev.integrationslist.bootstrap.testing.HttpSocket.Reply;
import dev.integrationslist.bootstrap.testing.TestServers;
import dev.integrationslist.bootstrap.wiring.Demo;
import dev.integrationslist.domain.query.Filter;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Servers take the parameters that are described, and no others. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiParametersTest {
    private final ApiServer server;
    private final OpenApiDocument document;

    OpenApiParametersTest() {
        MemoryWorkspace workspace = Demo.workspace();
        server = TestServers.start(workspace, workspace, InstantSource.system());
        document = OpenApiDocument.of(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void everyParameterTakesExactlyWhatItsSchemaAllows() throws IOException {
        for (JsonNode parameter : document.parametersIn("query")) {
            String name = parameter.get("name").asString();
            JsonNode schema = parameter.get("schema");
            for (JsonNode example : parameter.path("examples")) {
                assertStatus(200, name, example.get("value").asString());
            }
            for (JsonNode accepted : schema.path("enum")) {
                assertStatus(200, name, accepted.asString());
            }
            assertStatus(200, name, "");
            if (schema.has("minimum")) {
                assertStatus(200, name, schema.get("minimum").asString());
                assertStatus(400, name, String.valueOf(schema.get("minimum").asLong() - 1));
            }
            if (schema.has("maxLength")) {
                int most = schema.get("maxLength").asInt();
                String start = schema.path("format").asString("").equals("json") ? "{}" : "";
                assertStatus(200, name, start + " ".repeat(most - start.length()));
                assertStatus(400, name, start + " ".repeat(most + 1 - start.length()));
            }
            if (schema.has("enum")) {
                assertStatus(400, name, "another");
            }
        }
    }

    @Test
    void thereAreNoOtherParameters() throws IOException {
        List<String> names = document.parametersIn("query").stream()
                .map(parameter -> parameter.get("name").asString())
                .toList();
        assertThat(error("?another=1"))
                .endsWith("the parameters are " + String.join(", ", names) + " [error-invalid-params]");
        for (String name : names) {
            for (String other : List.of(name + "s", name.toUpperCase(Locale.ROOT), name + "[]", " " + name)) {
                assertStatus(400, other, "1");
            }
        }
    }

    @Test
    void theQueryLanguageIsDescribedWithAllItsOperators() throws IOException {
        JsonNode query = document.parametersIn("query").stream()
                .filter(parameter -> parameter.get("name").asString().equals("query"))
                .findFirst()
                .orElseThrow();
        String operators = Pattern.compile("Supported operators: (.*)\\. Any other")
                .matcher(query.get("description").asString())
                .results()
                .map(match -> match.group(1).replaceAll("[`,]", ""))
                .findFirst()
                .orElseThrow();
        assertThat(operators).isEqualTo(String.join(" ", Filter.operators()));
        assertThat(error("?query={\"name\":{\"$none\":1}}")).contains("use one of " + operators + " [");
    }

    private void assertStatus(int status, String name, String value) throws IOException {
        Reply answer = list("?" + encoded(name) + "=" + encoded(value));
        assertThat(answer.status())
                .as(name + "=" + value + ": " + answer.body())
                .isEqualTo(status);
    }

    private String error(String query) throws IOException {
        return OpenApiDocument.json(list(query).body()).get("error").asString();
    }

    private Reply list(String query) throws IOException {
        try (HttpSocket socket = HttpSocket.to(server)) {
            return socket.send(HttpSocket.list(query)).read();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
