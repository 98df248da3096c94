package dev.integrationslist.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.bootstrap.testing.BlockingStore;
import dev.integrationslist.bootstrap.testing.HttpSocket;
import dev.integrationslist.bootstrap.testing.HttpSocket.Reply;
import dev.integrationslist.bootstrap.testing.TestServers;
import dev.integrationslist.bootstrap.wiring.Demo;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the server stops. */
@Timeout(60)
class DrainTest {
    private static final MemoryWorkspace WORKSPACE = Demo.workspace();

    @Test
    void stoppingAnswersOpenConnectionsAndAcceptsNoNewOnes() throws Exception {
        BlockingStore held = new BlockingStore(WORKSPACE);
        ApiServer server = TestServers.start(WORKSPACE, held, InstantSource.system());
        HttpSocket inFlight = HttpSocket.to(server).send(HttpSocket.list(""));
        held.awaitAsked();
        HttpSocket open = HttpSocket.to(server);
        assertThat(open.send(HttpSocket.list("")).read().headers()).doesNotContainKey("connection");
        awaitNothingHandledButOne(server);
        Thread stopping = TestServers.stop(server);
        assertIsTheLast(open.send(HttpSocket.list("")).read());
        open.close();
        assertThat(stopping.isAlive()).isTrue();
        held.release();
        assertIsTheLast(inFlight.read());
        inFlight.close();
        stopping.join();
    }

    /** Twice as long as Jetty has patience with a connection on which nothing moves when it stops. */
    @Test
    void aSlowReaderGetsItsWholeResponseWhileStopping() throws Exception {
        MemoryWorkspace large = MemoryWorkspace.of(List.of(OverloadTest.LARGE));
        ApiServer server = TestServers.start(WORKSPACE, large, InstantSource.system());
        HttpSocket reading = HttpSocket.to(server).send(HttpSocket.list(""));
        while (reading.isSilent()) {
            Thread.onSpinWait();
        }
        Thread stopping = TestServers.stop(server);
        stopping.join(2_000);
        assertThat(stopping.isAlive()).isTrue();
        assertThat(reading.read().status()).isEqualTo(200);
        reading.close();
        stopping.join();
    }

    /** The server may find that it stops between the last byte of an answer and what it does after that, and closes then. */
    private static void awaitNothingHandledButOne(ApiServer server) {
        while (server.load().handled() > 1) {
            Thread.onSpinWait();
        }
    }

    private static void assertIsTheLast(Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).containsEntry("connection", "close");
    }
}
