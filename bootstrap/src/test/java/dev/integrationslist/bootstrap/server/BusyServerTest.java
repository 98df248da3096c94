package dev.integrationslist.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.bootstrap.operations.Metrics;
import dev.integrationslist.bootstrap.testing.BlockingStore;
import dev.integrationslist.bootstrap.testing.HttpSocket;
import dev.integrationslist.bootstrap.testing.HttpSocket.Reply;
import dev.integrationslist.bootstrap.testing.TestServers;
import dev.integrationslist.bootstrap.wiring.Demo;
import dev.integrationslist.bootstrap.wiring.Workspace;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The operator's pages of a busy and of a stopping server. */
@Timeout(60)
class BusyServerTest {
    private final MemoryWorkspace workspace = Demo.workspace();
    private final BlockingStore held = new BlockingStore(workspace);
    private final Metrics metrics = new Metrics("1.2.3");
    private final ApiServer server = TestServers.operated(
            new Workspace(null, workspace, held, () -> {}), metrics, ServerLimits.DEFAULT.withHandled(1, 1));

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        held.release();
        server.close();
        metrics.close();
    }

    private static Reply get(HttpSocket socket, String path) throws IOException {
        return socket.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .read();
    }

    @Test
    void metricsShowTheLoad() throws IOException {
        try (HttpSocket handled = HttpSocket.to(server);
                HttpSocket waiting = HttpSocket.to(server);
                HttpSocket newest = HttpSocket.to(server);
                HttpSocket operator = HttpSocket.to(server)) {
            handled.send(HttpSocket.list(""));
            held.awaitAsked();
            waiting.send(HttpSocket.list(""));
            awaitSample(operator, "http_server_queued 1.0");
            newest.send(HttpSocket.list(""));
            assertThat(waiting.read().status()).isEqualTo(503);
            awaitSample(operator, "http_server_requests_seconds_count{kind=\"api\",method=\"GET\",status=\"503\"} 1");
            assertThat(get(operator, "/metrics").body())
                    .contains(
                            "\nhttp_server_handled 1.0\n",
                            "\nhttp_server_queued 1.0\n",
                            "\nhttp_server_shed_total 1.0\n",
                            "\nhttp_server_connections 4.0\n")
                    .doesNotContain("http_server_requests_seconds_count{kind=\"api\",method=\"GET\",status=\"200\"}");
            held.release();
            assertThat(handled.read().status()).isEqualTo(200);
            assertThat(newest.read().status()).isEqualTo(200);
            awaitSample(operator, "http_server_requests_seconds_count{kind=\"api\",method=\"GET\",status=\"200\"} 2");
            awaitSample(operator, "http_server_handled 0.0");
        }
    }

    @Test
    void aStoppingServerIsLiveAndNotReady() throws Exception {
        try (HttpSocket inFlight = HttpSocket.to(server).send(HttpSocket.list(""));
                HttpSocket live = HttpSocket.to(server).send("GET /health/live HTTP/1.1\r\n");
                HttpSocket ready = HttpSocket.to(server).send("GET /health/ready HTTP/1.1\r\n")) {
            held.awaitAsked();
            while (server.load().connections() < 3) {
                Thread.onSpinWait();
            }
            Thread stopping = TestServers.stop(server);
            assertThat(live.send("Host: localhost\r\n\r\n").read().status()).isEqualTo(200);
            Reply unready = ready.send("Host: localhost\r\n\r\n").read();
            assertThat(unready.status()).isEqualTo(503);
            assertThat(unready.headers()).containsEntry("retry-after", "1").containsEntry("connection", "close");
            held.release();
            assertThat(inFlight.read().status()).isEqualTo(200);
            stopping.join();
        }
    }

    private static void awaitSample(HttpSocket operator, String sample) throws IOException {
        while (!get(operator, "/metrics").body().contains("\n" + sample + "\n")) {
            Thread.onSpinWait();
        }
    }
}
