package dev.integrationslist.bootstrap.apidocs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.adapter.rest.RestApi;
import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.adapter.rest.ratelimit.RateLimit;
import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.bootstrap.server.ApiServer;
import dev.integrationslist.bootstrap.server.CorsPolicy;
import dev.integrationslist.bootstrap.server.ServerConfig;
import dev.integrationslist.bootstrap.server.ServerLimits;
import dev.integrationslist.bootstrap.testing.HttpSocket;
import dev.integrationslist.bootstrap.testing.HttpSocket.Reply;
import dev.integrationslist.bootstrap.testing.TestServers;
import dev.integrationslist.bootstrap.wiring.Demo;
import dev.integrationslist.bootstrap.wiring.Wiring;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** The description is OpenAPI, and servers do what it says. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private static final MemoryWorkspace WORKSPACE = Demo.workspace();
    private static final Demo.User ADMINISTRATOR = Demo.USERS.get(0);
    private static final Demo.User NOBODY = user("demoNobody");
    private static final String ORIGIN = "Origin: https://chat.example.org";
    private static final RestOptions UNLIMITED = RestOptions.DEFAULT.withoutRateLimit();
    private static final RestOptions LIMITED =
            RestOptions.DEFAULT.withRateLimit(new RateLimit(1_000, Duration.ofHours(1)));
    private static final RestOptions ONE_CALL =
            RestOptions.DEFAULT.withRateLimit(new RateLimit(1, Duration.ofHours(1)));

    private final List<ApiServer> servers = new ArrayList<>();
    private final ApiServer plain = server(UNLIMITED, WORKSPACE);
    private final OpenApiDocument document = OpenApiDocument.of(plain);

    private static Demo.User user(String id) {
        return Demo.USERS.stream()
                .filter(user -> user.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ApiServer server(RestOptions options, IntegrationStore store) {
        CorsPolicy cors = options == LIMITED ? new CorsPolicy(Set.of("https://chat.example.org")) : CorsPolicy.NONE;
        ApiServer server = TestServers.start(
                new ServerConfig("127.0.0.1", 0, ServerLimits.DEFAULT, 0, cors),
                Wiring.api(WORKSPACE, store, InstantSource.system(), options),
                TestServers.memory());
        servers.add(server);
        return server;
    }

    @AfterAll
    void stop() {
        servers.forEach(ApiServer::close);
    }

    @Test
    void itIsValid() {
        for (RestOptions options : List.of(UNLIMITED, LIMITED)) {
            assertThat(OpenApiDocument.problems(OpenApiDocument.text(server(options, WORKSPACE))))
                    .isEmpty();
        }
    }

    /** So the schema that it is valid by looks into every corner. */
    @Test
    void itWouldNotBeValidWithALetterLessAnywhere() {
        String text = OpenApiDocument.text(plain);
        for (String part :
                List.of("\"openapi\"", "\"title\"", "\"responses\"", "\"in\"", "\"integer\"", "\"apiKey\"")) {
            String broken = text.replaceFirst(part, part.replaceFirst(".\"$", "\""));
            assertThat(broken).isNotEqualTo(text);
            assertThat(OpenApiDocument.problems(broken)).as(part).isNotEmpty();
        }
    }

    /** What brings about an answer. */
    private record Scenario(String status, Demo.User caller, String line, String... headers) {
        List<String> head() {
            List<String> head = new ArrayList<>(List.of(line));
            head.addAll(signedIn(caller));
            head.addAll(List.of(headers));
            return head;
        }
    }

    private static List<Scenario> scenarios() {
        return List.of(
                new Scenario("200", ADMINISTRATOR, list("")),
                new Scenario("200", ADMINISTRATOR, list(""), "Accept-Encoding: gzip"),
                new Scenario("200", ADMINISTRATOR, list("?offset=1&count=1&fields={\"_id\":0,\"name\":1}"), ORIGIN),
                new Scenario("200", ADMINISTRATOR, list("?count=0&query={\"name\":\"none\"}")),
                new Scenario("304", ADMINISTRATOR, list(""), "If-None-Match: *"),
                new Scenario("400", ADMINISTRATOR, list("?query={")),
                new Scenario("400", ADMINISTRATOR, list("?count=1&count=2"), ORIGIN),
                new Scenario("400", ADMINISTRATOR, "NONSENSE"),
                new Scenario("401", new Demo.User("", "", ""), list("")),
                new Scenario("401", user("demoDeactivated"), list(""), ORIGIN),
                new Scenario("403", NOBODY, list("")),
                new Scenario("406", ADMINISTRATOR, list(""), "Accept: text/html"),
                new Scenario("412", ADMINISTRATOR, list(""), "If-Match: \"another\"", ORIGIN),
                new Scenario("414", ADMINISTRATOR, list("?name=" + "a".repeat(40_000))),
                new Scenario("431", ADMINISTRATOR, list(""), "A: " + "a".repeat(40_000)),
                new Scenario("default", ADMINISTRATOR, "GET /nowhere HTTP/1.1"),
                new Scenario("default", ADMINISTRATOR, "POST " + RestApi.PATH + " HTTP/1.1", ORIGIN),
                new Scenario("default", ADMINISTRATOR, list(""), "Content-Length: 1"));
    }

    @TestFactory
    Stream<DynamicTest> everyAnswerIsAsTheDescriptionSays() {
        return Stream.of(UNLIMITED, LIMITED).flatMap(options -> {
            ApiServer server = server(options, WORKSPACE);
            OpenApiDocument described = OpenApiDocument.of(server);
            return scenarios().stream()
                    .map(scenario -> dynamicTest(
                            scenario.status() + " to " + brief(scenario) + (options == LIMITED ? ", limited" : ""),
                            () -> assertAnswer(described, scenario.status(), send(server, scenario.head()))));
        });
    }

    @Test
    void aCallTooManyIsAnsweredAsTheDescriptionSays() throws IOException {
        ApiServer limited = server(ONE_CALL, WORKSPACE);
        OpenApiDocument described = OpenApiDocument.of(limited);
        assertAnswer(described, "200", list(limited, ""));
        assertAnswer(described, "429", list(limited, ""));
    }

    @Test
    void aStoreThatFailsIsAnsweredAsTheDescriptionSays() throws IOException {
        ApiServer silent = server(UNLIMITED, (selection, budget) -> {
            throw new StoreUnavailableException("no primary", Duration.ofSeconds(5), null);
        });
        ApiServer broken = server(UNLIMITED, (selection, budget) -> {
            throw new IllegalStateException("broken on purpose");
        });
        assertAnswer(OpenApiDocument.of(silent), "503", list(silent, ""));
        assertAnswer(OpenApiDocument.of(broken), "default", list(broken, ""));
    }

    @Test
    void everyAnswerThatIsDescribedIsBroughtAboutHere() {
        Set<String> tried = new TreeSet<>(Set.of("429", "503"));
        scenarios().forEach(scenario -> tried.add(scenario.status()));
        assertThat(OpenApiDocument.of(server(LIMITED, WORKSPACE))
                        .operation()
                        .get("responses")
                        .propertyNames())
                .containsExactlyInAnyOrderElementsOf(tried);
    }

    /** Each error is one of its examples too, but for 400, which has more of them than can be listed. */
    private static void assertAnswer(OpenApiDocument described, String status, Reply answer) {
        JsonNode response = described.operation().get("responses").get(status);
        assertThat(described.response(answer.status())).as(answer.toString()).isSameAs(response);
        assertThat(described.problems(answer)).as(answer.toString()).isEmpty();
        if (answer.status() > 400) {
            assertThat(response.at("/content/application~1json/examples").valueStream())
                    .anySatisfy(
                            example -> assertThat(example.get("value")).isEqualTo(OpenApiDocument.json(answer.body())));
        }
    }

    @Test
    void whatIsRefusedIsRefusedInTheWordsOfTheExamples() throws IOException {
        Set<String> types = new TreeSet<>();
        for (JsonNode example : examples(400)) {
            Reply answer = list(plain, "?" + example.get("summary").asString());
            assertThat(answer.status()).isEqualTo(400);
            assertThat(OpenApiDocument.json(answer.body())).isEqualTo(example.get("value"));
            types.add(example.at("/value/errorType").asString());
        }
        types.add("error-too-many-requests");
        assertThat(document.at("/components/schemas/Error/properties/errorType/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void theSuccessExampleIsWhatTheDemoAnswersInItsOrder() throws IOException {
        String example = examples(200).get(0).get("value").toString();
        assertThat(OpenApiDocument.json(list(plain, "").body()).toString()).isEqualTo(example);
    }

    @Test
    void theExamplesAreAsTheirSchemasSay() {
        int compared = 0;
        for (JsonNode response : document.operation().get("responses")) {
            JsonNode content = response.at("/content/application~1json");
            for (JsonNode example : content.path("examples")) {
                assertThat(document.problems(content.get("schema"), example.get("value")))
                        .isEmpty();
                compared++;
            }
        }
        for (JsonNode parameter : document.parametersIn("query")) {
            for (JsonNode example : parameter.path("examples")) {
                assertThat(document.problems(parameter.get("schema"), example.get("value")))
                        .isEmpty();
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    @Test
    void everyFieldOfTheExampleIsDescribed() {
        Set<String> described = document.at("/components/schemas/Integration/properties").propertyNames().stream()
                .collect(Collectors.toSet());
        for (JsonNode integration : examples(200).get(0).at("/value/integrations")) {
            assertThat(described).containsAll(integration.propertyNames());
        }
    }

    @Test
    void theTwoHeadersTogetherAreTheWayIn() {
        assertThat(document.operation().get("security")).hasSize(1);
        for (String header : document.operation().get("security").get(0).propertyNames()) {
            JsonNode scheme = document.at("/components/securitySchemes/" + header);
            assertThat(scheme.get("in").asString()).isEqualTo("header");
            assertThat(signedIn(ADMINISTRATOR))
                    .anyMatch(line -> line.startsWith(scheme.get("name").asString() + ": "));
        }
        assertThat(document.operation().get("security").get(0))
                .hasSize(signedIn(ADMINISTRATOR).size());
    }

    private List<JsonNode> examples(int status) {
        return document.response(status)
                .at("/content/application~1json/examples")
                .valueStream()
                .toList();
    }

    private static Reply list(ApiServer server, String query) throws IOException {
        return send(server, new Scenario("", ADMINISTRATOR, list(query)).head());
    }

    private static Reply send(ApiServer server, List<String> head) throws IOException {
        try (HttpSocket socket = HttpSocket.to(server)) {
            return socket.send(String.join("\r\n", head) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .read();
        }
    }

    private static String list(String query) {
        return "GET " + RestApi.PATH + query + " HTTP/1.1";
    }

    private static List<String> signedIn(Demo.User user) {
        return user.id().isEmpty() ? List.of() : List.of("X-User-Id: " + user.id(), "X-Auth-Token: " + user.token());
    }

    private static String brief(Scenario scenario) {
        String request = scenario.line() + " " + String.join(" ", scenario.headers());
        return request.substring(0, Math.min(80, request.length()));
    }
}
