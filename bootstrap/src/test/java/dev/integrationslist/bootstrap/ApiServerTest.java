package dev.integrationslist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.adapter.rest.ErrorBodies;
import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.bootstrap.server.ApiServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the container does before and around the API, seen from a plain socket. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiServerTest {
    private static final Demo.User ADMINISTRATOR = Demo.USERS.get(0);
    private static final MemoryWorkspace WORKSPACE = Demo.workspace();

    private final ApiServer server = TestServers.start(WORKSPACE, WORKSPACE, InstantSource.system());

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | NONSENSE",
                "400 | GET / HTTP/1.1",
                "400 | GET /%zz HTTP/1.1 ~ Host: localhost",
                "400 | GET /a%2fb HTTP/1.1 ~ Host: localhost",
                "404 | GET / HTTP/1.1 ~ Host: localhost",
                "404 | GET /api/v1/integrations.list/more HTTP/1.1 ~ Host: localhost",
                "405 | DELETE /api/v1/integrations.list HTTP/1.1 ~ Host: localhost",
                "414 | GET /?<40000> HTTP/1.1 ~ Host: localhost",
                "431 | GET / HTTP/1.1 ~ Host: localhost ~ A: <40000>",
            })
    void everyErrorHasTheJsonOfItsStatusAndNamesTheRequestButNotTheServer(int status, String request)
            throws IOException {
        String answer = exchange(server, request.replace(" ~ ", "\r\n").replace("<40000>", "a".repeat(40_000)));
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer).endsWith("\r\n\r\n" + new String(ErrorBodies.of(status), StandardCharsets.UTF_8));
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("\r\ncontent-type: application/json\r\n", "\r\nx-request-id: ")
                .doesNotContain("jetty", "jersey", "\r\nserver:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=%zz", "name=%", "query=%7B%zz", "name=a&count=%2"})
    void aQueryThatIsNoAddressIsRefusedByTheApiWhichNamesTheParameter(String query) throws IOException {
        String answer = exchange(server, list("?" + query));
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"errorType\":\"error-invalid-");
        String parameter = query.substring(query.lastIndexOf('&') + 1, query.lastIndexOf('='));
        assertThat(answer).contains("\"error\":\"" + parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?query={\"name\":\"Guggy\"}", "?query=%7B%22name%22%3A%22Guggy%22%7D", "?name=GUGG"})
    void aQueryMayBePercentEncodedOrNot(String query) throws IOException {
        assertThat(exchange(server, list(query)))
                .startsWith("HTTP/1.1 200 ")
                .contains("\"_id\":\"WMQDChpnYTRmFre9h\"")
                .doesNotContain("3aazpZ2WzoBP8msi9");
    }

    @Test
    void stoppingLetsARequestInFlightEnd() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        IntegrationStore slow = selection -> {
            asked.countDown();
            await(answer);
            return WORKSPACE.find(selection);
        };
        ApiServer stopping = TestServers.start(WORKSPACE, slow, InstantSource.system());
        CompletableFuture<String> inFlight = CompletableFuture.supplyAsync(() -> exchangeUnchecked(stopping, list("")));
        await(asked);
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(stopping::close);
        assertThat(stopped).isNotDone();
        answer.countDown();
        assertThat(inFlight.join()).startsWith("HTTP/1.1 200 ").contains("\"total\":2");
        stopped.join();
    }

    private static String list(String query) {
        return "GET /api/v1/integrations.list" + query + " HTTP/1.1\r\nHost: localhost\r\nX-User-Id: "
                + ADMINISTRATOR.id() + "\r\nX-Auth-Token: " + ADMINISTRATOR.token();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String exchangeUnchecked(ApiServer server, String head) {
        try {
            return exchange(server, head);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Sends a request line with headers; asks the server to close, so that the answer is all there is to read. */
    private static String exchange(ApiServer server, String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
