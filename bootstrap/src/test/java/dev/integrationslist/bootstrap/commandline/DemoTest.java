package dev.integrationslist.bootstrap.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.bootstrap.server.ApiServer;
import dev.integrationslist.bootstrap.testing.TestServers;
import dev.integrationslist.bootstrap.wiring.Demo;
import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Sort;
import dev.integrationslist.extendedjson.ExtendedJson;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {
    private static final Pattern CURL =
            Pattern.compile("curl -H 'X-User-Id: (.+)' -H 'X-Auth-Token: (.+)' (http://\\S+)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ApiServer server;

    DemoTest() {
        MemoryWorkspace workspace = Demo.workspace();
        server = TestServers.start(workspace, workspace, InstantSource.system());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** The page's example has no {@code count}, which newer servers add. */
    @Test
    void theBannersRequestReturnsTheDocumentedExample() throws Exception {
        Matcher curl = CURL.matcher(StartupBanner.text(server.address(), null, true));
        assertThat(curl.find()).isTrue();
        HttpResponse<String> response = list(curl.group(3), curl.group(1), curl.group(2));
        assertThat(response.statusCode()).isEqualTo(200);
        Document body = ExtendedJson.readDocument(response.body());
        assertThat(body.get("count")).isEqualTo(new Int32(2));
        assertThat(without("count", body)).isEqualTo(ExtendedJson.readDocument(successExample()));
    }

    @Test
    void everyDemoUserSeesWhatTheBannerSays() throws Exception {
        Map<String, Integer> seen = Map.of(
                "aobEdbYhXfu5hkeqG", 2,
                "demoAuditor", 2,
                "R4jgcQaQhvvK6K3iY", 2,
                "demoIncoming", 0,
                "demoOwnOutgoing", 0);
        Map<String, Integer> refused = Map.of("demoNobody", 403, "demoDeactivated", 401);
        assertThat(Demo.USERS).hasSize(seen.size() + refused.size());
        for (Demo.User user : Demo.USERS) {
            HttpResponse<String> response =
                    list(server.address() + "api/v1/integrations.list", user.id(), user.token());
            assertThat(response.statusCode()).as(user.id()).isEqualTo(refused.getOrDefault(user.id(), 200));
            if (response.statusCode() == 200) {
                assertThat((Array) ExtendedJson.readDocument(response.body()).get("integrations"))
                        .as(user.id())
                        .hasSize(Objects.requireNonNull(seen.get(user.id())));
            }
        }
    }

    @Test
    void theFullDemoBeginsWithThePagesIntegrations() {
        List<Document> page = integrations(Demo.workspace());
        List<Document> full = integrations(Demo.workspace(Demo.Content.FULL));
        assertThat(full).hasSizeBetween(38, 45).startsWith(page.toArray(Document[]::new));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyDocumentedQuestionFindsSomethingInTheFullDemo(String query) {
        Filter filter = Filter.parse(ExtendedJson.readDocument(query));
        assertThat(Demo.workspace(Demo.Content.FULL)
                        .findIntegrations(new Selection(filter, Sort.NONE, Projection.EVERYTHING, 0, 1))
                        .total())
                .isPositive();
    }

    static List<String> questions() throws IOException {
        return Pattern.compile("\\? \\| `(\\{.*})` \\|")
                .matcher(Files.readString(Path.of("..", "docs", "query-language.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<Document> integrations(MemoryWorkspace workspace) {
        return workspace
                .findIntegrations(new Selection(Filter.EVERYTHING, Sort.by("_createdAt"), Projection.EVERYTHING, 0, 0))
                .documents();
    }

    @Test
    void theBannerListsEveryDemoUser() {
        String welcome = StartupBanner.text(server.address(), null, true);
        assertThat(Demo.USERS).allSatisfy(user -> assertThat(welcome).contains(user.id(), user.token(), user.role()));
    }

    private HttpResponse<String> list(String uri, String userId, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(uri))
                .header("X-User-Id", userId)
                .header("X-Auth-Token", token)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static Document without(String name, Document document) {
        List<Field> fields = new ArrayList<>();
        document.forEach(fields::add);
        fields.removeIf(field -> field.name().equals(name));
        return Document.of(fields);
    }

    private static String successExample() throws IOException {
        try (InputStream file = Objects.requireNonNull(DemoTest.class.getResourceAsStream("/success-example.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
