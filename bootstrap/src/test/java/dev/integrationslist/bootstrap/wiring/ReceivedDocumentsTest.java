package dev.integrationslist.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.bootstrap.server.ApiServer;
import dev.integrationslist.bootstrap.server.ResponseMemoryBudget;
import dev.integrationslist.bootstrap.server.ServerConfig;
import dev.integrationslist.bootstrap.server.ServerLimits;
import dev.integrationslist.bootstrap.testing.BlockingStore;
import dev.integrationslist.bootstrap.testing.HttpSocket;
import dev.integrationslist.bootstrap.testing.HttpSocket.Reply;
import dev.integrationslist.bootstrap.testing.TestServers;
import java.io.IOException;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Documents of a database, with 1,000 bytes for a page and 3,000 for all responses. */
@Timeout(60)
class ReceivedDocumentsTest {
    private static final RestOptions OPTIONS =
            RestOptions.DEFAULT.withoutRateLimit().withPageBytes(1_000);

    private final MemoryWorkspace workspace = Demo.workspace();
    private final ResponseMemoryBudget memory = new ResponseMemoryBudget(3_000);
    private final ReceivedDocuments received = new ReceivedDocuments(memory, OPTIONS);
    private final BlockingStore holding = new BlockingStore(workspace);
    private volatile long bytes = 1_900;
    private volatile boolean broken;
    private final ApiServer server = TestServers.start(
            ServerConfig.local(ServerLimits.DEFAULT.withHandled(4, 2)),
            Wiring.api(
                    workspace,
                    (selection, budget) -> {
                        received.accept(bytes);
                        if (broken) {
                            throw new OutOfMemoryError("for a test");
                        }
                        return holding.findIntegrations(selection, budget);
                    },
                    InstantSource.system(),
                    OPTIONS),
            memory);

    @AfterEach
    void stop() {
        holding.release();
        server.close();
    }

    private static Reply list(HttpSocket socket) throws IOException {
        return socket.send(HttpSocket.list("?count=1")).read();
    }

    @Test
    void aRequestBeyondTheMemoryIs503UntilOthersHaveEnded() throws IOException {
        try (HttpSocket first = HttpSocket.to(server).send(HttpSocket.list("?count=1"));
                HttpSocket second = HttpSocket.to(server)) {
            holding.awaitAsked();
            Reply early = list(second);
            assertThat(early.status()).isEqualTo(503);
            assertThat(early.headers()).containsEntry("retry-after", "1");
            bytes = 1_000;
            assertThat(list(second).status()).as("what there is room for").isEqualTo(200);
            bytes = 1_900;
            holding.release();
            assertThat(first.read().status()).isEqualTo(200);
            assertThat(list(second).status()).isEqualTo(200);
        }
    }

    @Test
    void aFailedRequestReturnsItsMemory() throws IOException {
        holding.release();
        try (HttpSocket socket = HttpSocket.to(server)) {
            broken = true;
            for (int i = 0; i < 5; i++) {
                assertThat(list(socket).status()).isEqualTo(500);
            }
            broken = false;
            assertThat(list(socket).status()).isEqualTo(200);
        }
    }

    @Test
    void documentsThatExceedAPageAreRefusedAsThePageIs() throws IOException {
        holding.release();
        try (HttpSocket socket = HttpSocket.to(server)) {
            String written = socket.send(HttpSocket.list("")).read().body();
            bytes = 2_002;
            Reply read = list(socket);
            assertThat(read.status()).isEqualTo(400);
            assertThat(read.body())
                    .contains("the page is larger than 1000 bytes")
                    .isEqualTo(written);
        }
    }
}
