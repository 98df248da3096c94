package dev.integrationslist.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.bootstrap.server.ApiServer;
import dev.integrationslist.bootstrap.server.ServerLimits;
import dev.integrationslist.bootstrap.testing.BlockingStore;
import dev.integrationslist.bootstrap.testing.HttpSocket;
import dev.integrationslist.bootstrap.testing.HttpSocket.Reply;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of requests for more documents than there is memory for: here 1,000 bytes for all and for a page. */
@Timeout(60)
class LoadedDocumentBudgetTest {
    private static final RestOptions OPTIONS =
            RestOptions.DEFAULT.withoutRateLimit().withPageBytes(1_000);

    private final MemoryWorkspace workspace = Demo.workspace();
    private final LoadedDocumentBudget held = new LoadedDocumentBudget(OPTIONS, 1_000);
    private final BlockingStore holding = new BlockingStore(workspace);
    private volatile long bytes = 600;
    private volatile boolean broken;
    private final ApiServer server = new ApiServer(
            "127.0.0.1",
            0,
            ServerLimits.DEFAULT.withHandled(2, 2),
            0,
            Map.of(),
            (request, response) -> {},
            Wiring.api(
                            workspace,
                            (selection, budget) -> {
                                held.accept(bytes);
                                if (broken) {
                                    throw new OutOfMemoryError("for a test");
                                }
                                return holding.findIntegrations(selection, budget);
                            },
                            InstantSource.system(),
                            OPTIONS)
                    .register(held));

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        holding.release();
        server.close();
    }

    private static Reply list(HttpSocket socket) throws IOException {
        return socket.send(HttpSocket.list("?count=1")).read();
    }

    @Test
    void whatThereIsNoMemoryForBesideAnothersIsToComeAgainAndFindsRoomOnceThatIsAnswered() throws IOException {
        try (HttpSocket first = HttpSocket.to(server).send(HttpSocket.list("?count=1"));
                HttpSocket second = HttpSocket.to(server)) {
            holding.awaitAsked();
            Reply early = list(second);
            assertThat(early.status()).isEqualTo(503);
            assertThat(early.headers()).containsEntry("retry-after", "1");
            bytes = 400;
            assertThat(list(second).status()).as("what there is room for").isEqualTo(200);
            bytes = 600;
            holding.release();
            assertThat(first.read().status()).isEqualTo(200);
            assertThat(list(second).status()).isEqualTo(200);
        }
    }

    @Test
    void oneAloneMayHoldMoreThanThereIsRoomForThatMany() throws IOException {
        holding.release();
        bytes = 1_500;
        try (HttpSocket alone = HttpSocket.to(server)) {
            for (int i = 0; i < 3; i++) {
                assertThat(list(alone).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void whatEndsBadlyHoldsNothing() throws IOException {
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
    void whatCannotBeAPageIsRefusedAsIfThePageHadBeenWritten() throws IOException {
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
