package dev.integrationslist.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.adapter.rest.http.ErrorBodies;
import dev.integrationslist.adapter.rest.http.SecurityHeaders;
import dev.integrationslist.bootstrap.testing.HttpSocket;
import dev.integrationslist.bootstrap.testing.HttpSocket.Reply;
import dev.integrationslist.bootstrap.testing.TestServers;
import dev.integrationslist.bootstrap.wiring.Demo;
import dev.integrationslist.bootstrap.wiring.Wiring;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The edge of HTTP: hosts, framings, paths and headers over a raw socket. A tilde is a line break, {@code <LIST>} the path of the list,
 * and a dash the text that the API has for the status.
 */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EdgeTest {
    private static final MemoryWorkspace WORKSPACE = Demo.workspace();
    private static final Demo.User ADMINISTRATOR = Demo.USERS.get(0);

    private final ApiServer server = TestServers.start(
            new ServerConfig(
                    "127.0.0.1",
                    0,
                    ServerLimits.DEFAULT.withIdle(Duration.ofSeconds(5)),
                    0,
                    new CorsPolicy(Set.of("https://chat.example.org"))),
            Wiring.api(WORKSPACE, WORKSPACE, InstantSource.system(), RestOptions.DEFAULT.withoutRateLimit()),
            TestServers.memory(),
            "/operation");

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8080",
                "LOCALHOST",
                "my_stack_service:8080",
                "my_stack_service",
                "tasks.my_stack_service.",
                "-leading.example.org",
                "trailing-",
                "1",
                "127.1",
                "127.0.0.1:8080",
                "999.999.999.999",
                "[::1]",
                "[::1]:8080",
                "[fe80::1]",
                "xn--bcher-kva.example",
                "a%20b",
                "b%C3%BCcher.example",
                "a!$&'()*+,;=b",
                "a..b",
                "localhost:",
                "localhost:0",
                "localhost:65535",
                "[v1.fe80::a+en1]",
            })
    void anyHostOfRfc3986IsAnsweredLikeLocalhost(String host) throws IOException {
        Reply list = send("GET <LIST> HTTP/1.1~Host: " + host + "~<AUTH>");
        assertThat(list.status()).as(list.body()).isEqualTo(200);
        assertThat(list.body())
                .isEqualTo(send("GET <LIST> HTTP/1.1~Host: localhost~<AUTH>").body());
        assertThat(send("GET /operation HTTP/1.1~Host: " + host).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Hosts
                "400 | invalid Host header | GET <LIST> HTTP/1.1",
                "400 | invalid Host header | GET <LIST> HTTP/1.1~Host: a b",
                "400 | invalid Host header | GET <LIST> HTTP/1.1~Host: a/b",
                "400 | invalid Host header | GET <LIST> HTTP/1.1~Host: user@localhost",
                "400 | invalid Host header | GET <LIST> HTTP/1.1~Host: localhost:port",
                "400 | invalid Host header | GET <LIST> HTTP/1.1~Host: [::1",
                "400 | invalid Host header | GET <LIST> HTTP/1.1~Host: a~Host: b",
                "400 | invalid Host header | GET <LIST> HTTP/1.1~Host: my_stack:8080\"<>",
                "400 | invalid Host header | GET <LIST> HTTP/1.1~Host: \"a",
                // Framings
                "200 | integrations | GET <LIST> HTTP/1.1~Host: a~<AUTH>~Content-Length: 0",
                "200 | integrations | GET <LIST> HTTP/1.1~Host: a~<AUTH>~Transfer-Encoding: chunked~~0~",
                "200 | integrations | GET <LIST> HTTP/1.0~<AUTH>",
                "413 | - | GET <LIST> HTTP/1.1~Host: a~<AUTH>~Content-Length: 1~~x",
                "413 | - | GET <LIST> HTTP/1.1~Host: a~<AUTH>~Content-Length: 99999999",
                "413 | - | GET <LIST> HTTP/1.1~Host: a~<AUTH>~Transfer-Encoding: chunked~~1~x",
                "413 | - | OPTIONS <LIST> HTTP/1.1~Host: a~Content-Length: 1",
                "400 | Content-Length or Transfer-Encoding | GET <LIST> HTTP/1.1~Host: a~Content-Length: 1~Content-Length: 2",
                "400 | Content-Length or Transfer-Encoding | GET <LIST> HTTP/1.1~Host: a~Content-Length: -1",
                "400 | Content-Length or Transfer-Encoding | GET <LIST> HTTP/1.1~Host: a~Content-Length: x",
                "400 | Content-Length or Transfer-Encoding | GET <LIST> HTTP/1.1~Host: a~Transfer-Encoding: chunked~Content-Length: 1",
                "400 | Content-Length or Transfer-Encoding | GET <LIST> HTTP/1.1~Host: a~Transfer-Encoding: gzip",
                "405 | - | POST <LIST> HTTP/1.1~Host: a~Content-Length: 40000",
                // Request lines
                "400 | invalid request target | NONSENSE",
                "400 | unsupported HTTP version | GET / HTTP/2.0~Host: a",
                "400 | unsupported HTTP version | GET / HTTP/3.0~Host: a",
                "405 | - | DELETE <LIST> HTTP/1.1~Host: a",
                "405 | - | BREW <LIST> HTTP/1.1~Host: a",
                // Paths
                "200 | integrations | GET http://other.example<LIST> HTTP/1.1~Host: other.example~<AUTH>",
                "401 | - | GET <LIST> HTTP/1.1~Host: a",
                "404 | - | GET / HTTP/1.1~Host: a",
                "404 | - | GET //api/v1/integrations.list HTTP/1.1~Host: a",
                "404 | - | GET /api//v1/integrations.list HTTP/1.1~Host: a",
                "404 | - | GET /api/v1%2Fintegrations.list HTTP/1.1~Host: a",
                "404 | - | GET /api%2fv1%2fintegrations.list HTTP/1.1~Host: a",
                "401 | - | GET <LIST>/ HTTP/1.1~Host: a",
                "404 | - | GET <LIST>/more HTTP/1.1~Host: a",
                "404 | - | GET <LIST>;a=b HTTP/1.1~Host: a",
                "404 | - | GET /api/v1/../v1/nothing HTTP/1.1~Host: a",
                "400 | invalid request target | GET /a%00b HTTP/1.1~Host: a",
                "400 | invalid request target | GET /%zz HTTP/1.1~Host: a",
                "400 | invalid request target | GET /../../etc/passwd HTTP/1.1~Host: a",
                "414 | - | GET /?<40000> HTTP/1.1~Host: a",
                // Headers
                "406 | - | GET <LIST> HTTP/1.1~Host: a~<AUTH>~Accept: text/html",
                "406 | - | GET <LIST> HTTP/1.1~Host: a~<AUTH>~Accept: nonsense",
                "400 | Malformed Accept header | GET <LIST> HTTP/1.1~Host: a~<AUTH>~Accept: a/b/c",
                "200 | integrations | GET <LIST> HTTP/1.1~Host: a~<AUTH>~Accept: */*;q=0.1",
                "200 | integrations | GET <LIST> HTTP/1.1~Host: a~<AUTH>~Accept:",
                "431 | - | GET / HTTP/1.1~Host: a~A: <40000>",
                "400 | - | GET / HTTP/1.1~Host: a~No Colon",
            })
    void aRequestGetsItsStatusAndReason(int status, String reason, String request) throws IOException {
        Reply reply = send(request);
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        if (reason.equals("-")) {
            assertThat(reply.body()).isEqualTo(new String(ErrorBodies.of(status), StandardCharsets.UTF_8));
        } else {
            assertThat(reply.body()).contains(reason);
        }
        assertThat(reply.headers())
                .containsEntry("content-type", "application/json")
                .doesNotContainKey("server")
                .hasEntrySatisfying(
                        "x-request-id", id -> assertThat(id).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
        SecurityHeaders.ALL.forEach(
                (name, value) -> assertThat(reply.headers()).containsEntry(name.toLowerCase(Locale.ROOT), value));
        assertThat((reply.headers() + reply.body()).toLowerCase(Locale.ROOT))
                .doesNotContain("jetty", "jersey", "exception", "java", "integrationslist.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | https://chat.example.org | GET <LIST> HTTP/1.1~Host: a~<AUTH>~Origin: https://chat.example.org",
                "401 | https://chat.example.org | GET <LIST> HTTP/1.1~Host: a~Origin: https://chat.example.org",
                "413 | https://chat.example.org | GET <LIST> HTTP/1.1~Host: a~Origin: https://chat.example.org~Content-Length: 1",
                "404 | https://chat.example.org | GET / HTTP/1.1~Host: a~Origin: https://chat.example.org",
                "414 | * | GET /?<40000> HTTP/1.1~Host: a~Origin: https://chat.example.org",
                "431 | * | GET / HTTP/1.1~Host: a~Origin: https://chat.example.org~A: <40000>",
                "200 | - | GET <LIST> HTTP/1.1~Host: a~<AUTH>~Origin: https://chatXexample.org",
                "200 | - | GET /operation HTTP/1.1~Host: a~Origin: https://chat.example.org",
            })
    void anAllowedOriginMayReadTheResponse(int status, String allowed, String request) throws IOException {
        Reply reply = send(request);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headers().getOrDefault("access-control-allow-origin", "-"))
                .isEqualTo(allowed);
    }

    private Reply send(String request) throws IOException {
        try (HttpSocket socket = HttpSocket.to(server)) {
            return socket.send(request.replace(
                                            "<AUTH>",
                                            "X-User-Id: " + ADMINISTRATOR.id() + "~X-Auth-Token: "
                                                    + ADMINISTRATOR.token())
                                    .replace("<LIST>", "/api/v1/integrations.list")
                                    .replace("<40000>", "a".repeat(40_000))
                                    .replace("~", "\r\n")
                            + "\r\n\r\n")
                    .read();
        }
    }
}
