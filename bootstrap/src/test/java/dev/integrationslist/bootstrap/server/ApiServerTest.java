package dev.integrationslist.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.adapter.rest.RestApi;
import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.adapter.rest.http.SecurityHeaders;
import dev.integrationslist.bootstrap.testing.HttpSocket;
import dev.integrationslist.bootstrap.testing.HttpSocket.Reply;
import dev.integrationslist.bootstrap.testing.TestServers;
import dev.integrationslist.bootstrap.wiring.Demo;
import dev.integrationslist.bootstrap.wiring.Wiring;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server does around the API, seen from a socket. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiServerTest {
    private static final MemoryWorkspace WORKSPACE = Demo.workspace();

    private final ApiServer server = TestServers.start(WORKSPACE, WORKSPACE, InstantSource.system());

    @AfterAll
    void stop() {
        server.close();
    }

    /** Otherwise a client would send its next request on a connection that is about to be closed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | GET /%zz HTTP/1.1 ~ Host: localhost",
                "405 | POST /api/v1/integrations.list HTTP/1.1 ~ Host: localhost ~ Content-Length: 40000",
                "413 | GET /api/v1/integrations.list HTTP/1.1 ~ Host: localhost ~ Content-Length: 1",
                "414 | GET /?<40000> HTTP/1.1 ~ Host: localhost",
                "431 | GET / HTTP/1.1 ~ Host: localhost ~ A: <40000>",
            })
    void aResponseBeforeAConnectionIsClosedSaysSo(int status, String request) throws IOException {
        Reply reply = exchange(request.replace(" ~ ", "\r\n").replace("<40000>", "a".repeat(40_000)) + "\r\n\r\n");
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headers()).containsEntry("connection", "close");
    }

    /** Each with what only it has, and whether there is a body. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | GET     |                       | etag          | true",
                "200 | HEAD    |                       | etag          | false",
                "204 | OPTIONS |                       | allow         | false",
                "304 | GET     | If-None-Match: <etag> | etag          | false",
                "304 | HEAD    | If-None-Match: <etag> | etag          | false",
                "400 | GET     |                       | cache-control | true",
            })
    void everyResponseOfTheApiHasTheCommonHeaders(
            int status, String method, String header, String own, boolean withBody) throws IOException {
        String query = status == 400 ? "?sort=name" : "";
        String etag = exchange(HttpSocket.list("")).headers().get("etag");
        String request = HttpSocket.list(query, header == null ? "A: b" : header.replace("<etag>", etag));
        try (HttpSocket socket = HttpSocket.to(server)) {
            socket.send(request.replaceFirst("GET", method));
            Reply reply = method.equals("HEAD") || status == 304 ? socket.readWithoutBody() : socket.read();
            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.headers()).containsKey(own);
            assertThat(reply.body().isEmpty()).isEqualTo(!withBody);
            assertThat(reply.headers().getOrDefault("content-length", "none"))
                    .as("an untrue length")
                    .isNotEqualTo("0");
            assertHasWhatEveryAnswerHas(reply);
            assertThat(socket.send(HttpSocket.list("")).read().status())
                    .as("the connection holds")
                    .isEqualTo(200);
        }
    }

    private static void assertHasWhatEveryAnswerHas(Reply reply) {
        assertThat(reply.headers())
                .doesNotContainKey("server")
                .hasEntrySatisfying(
                        "x-request-id", id -> assertThat(id).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
        SecurityHeaders.ALL.forEach(
                (name, value) -> assertThat(reply.headers()).containsEntry(name.toLowerCase(Locale.ROOT), value));
        assertThat((reply.headers() + reply.body()).toLowerCase(Locale.ROOT))
                .doesNotContain("jetty", "jersey", "exception", "java", "integrationslist.");
    }

    /** Some are no host by the grammar of addresses, as names in a network of containers may not be. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "127.1"})
    void theAddressHasTheHostThatItListensOn(String host) throws IOException {
        try (ApiServer named = TestServers.start(
                new ServerConfig(host, 0, ServerLimits.DEFAULT, 0, CorsPolicy.NONE),
                Wiring.api(WORKSPACE, WORKSPACE, InstantSource.system(), RestOptions.DEFAULT),
                TestServers.memory())) {
            assertThat(named.address().resolve(RestApi.PATH))
                    .hasToString("http://" + host + ":" + named.port() + RestApi.PATH);
        }
    }

    @Test
    void aRequestIdOfTheClientIsIgnored() throws IOException {
        assertThat(exchange(HttpSocket.list("", "X-Request-Id: mine")).headers().get("x-request-id"))
                .isNotEqualTo("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=%zz", "name=%", "query=%7B%zz", "name=a&count=%2"})
    void aMalformedQueryIsRefusedWithItsParameter(String query) throws IOException {
        Reply reply = exchange(HttpSocket.list("?" + query));
        assertThat(reply.status()).isEqualTo(400);
        String parameter = query.substring(query.lastIndexOf('&') + 1, query.lastIndexOf('='));
        assertThat(reply.body()).contains("\"errorType\":\"error-invalid-", "\"error\":\"" + parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?query={\"name\":\"Guggy\"}", "?query=%7B%22name%22%3A%22Guggy%22%7D", "?name=GUGG"})
    void aQueryMayBePercentEncodedOrNot(String query) throws IOException {
        Reply reply = exchange(HttpSocket.list(query));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("\"_id\":\"WMQDChpnYTRmFre9h\"").doesNotContain("3aazpZ2WzoBP8msi9");
    }

    private Reply exchange(String request) throws IOException {
        try (HttpSocket socket = HttpSocket.to(server)) {
            return socket.send(request).read();
        }
    }
}
