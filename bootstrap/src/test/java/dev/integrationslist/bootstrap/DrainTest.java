package dev.integrationslist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.bootstrap.HttpSocket.Reply;
import dev.integrationslist.bootstrap.server.ApiServer;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the server stops. */
@Timeout(60)
class DrainTest {
    private static final MemoryWorkspace WORKSPACE = Demo.workspace();

    @Test
    void stoppingAnswersWhatIsInFlightAndWhatStillComesOnOpenConnectionsAndTakesNoNewOnes() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        AtomicBoolean first = new AtomicBoolean(true);
        IntegrationStore firstWaits = selection -> {
            if (first.getAndSet(false)) {
                asked.countDown();
                await(answer);
            }
            return WORKSPACE.find(selection);
        };
        ApiServer server = TestServers.start(WORKSPACE, firstWaits, InstantSource.system());
        HttpSocket inFlight = HttpSocket.to(server).send(HttpSocket.list(""));
        await(asked);
        HttpSocket open = HttpSocket.to(server);
        assertThat(open.send(HttpSocket.list("")).read().headers()).doesNotContainKey("connection");
        int port = server.port();
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
        HttpSocket.awaitRefusal(port);
        assertIsTheLast(open.send(HttpSocket.list("")).read());
        open.close();
        assertThat(stopped).isNotDone();
        answer.countDown();
        assertIsTheLast(inFlight.read());
        inFlight.close();
        stopped.join();
    }

    private static void assertIsTheLast(Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).containsEntry("connection", "close");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
