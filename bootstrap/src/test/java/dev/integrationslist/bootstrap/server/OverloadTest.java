package dev.integrationslist.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.bootstrap.testing.BlockingStore;
import dev.integrationslist.bootstrap.testing.HttpSocket;
import dev.integrationslist.bootstrap.testing.HttpSocket.Reply;
import dev.integrationslist.bootstrap.testing.TestServers;
import dev.integrationslist.bootstrap.wiring.Demo;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.StringValue;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.SocketException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server under more load than its limits. */
@Timeout(60)
class OverloadTest {
    private static final MemoryWorkspace WORKSPACE = Demo.workspace();
    private static final ServerLimits ONE_AND_ONE_WAITING = ServerLimits.DEFAULT.withHandled(1, 1);

    /** More than the buffers between a server and a client hold. */
    static final Document LARGE = Document.of(
            new Field("_id", new StringValue("large")),
            new Field("type", new StringValue("webhook-incoming")),
            new Field("script", new StringValue("a".repeat(12 * 1024 * 1024))));

    private static ApiServer start(IntegrationStore integrations, ServerLimits limits) {
        return TestServers.start(
                WORKSPACE,
                integrations,
                InstantSource.system(),
                RestOptions.DEFAULT.withoutRateLimit(),
                limits,
                "/operation");
    }

    @Test
    void aFullQueueShedsTheOldestButNotOperations() throws IOException {
        BlockingStore held = new BlockingStore(WORKSPACE);
        try (ApiServer server = start(held, ONE_AND_ONE_WAITING);
                HttpSocket handled = HttpSocket.to(server).send(HttpSocket.list(""))) {
            held.awaitAsked();
            try (HttpSocket second = HttpSocket.to(server).send(HttpSocket.list(""));
                    HttpSocket third = HttpSocket.to(server).send(HttpSocket.list(""))) {
                boolean secondWaits = second.isSilentWhile(third);
                HttpSocket shed = secondWaits ? third : second;
                assertIsUnavailable(shed.read());
                assertThat(shed.send("GET /operation HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                .read()
                                .status())
                        .isEqualTo(200);
                held.release();
                assertThat(handled.read().status()).isEqualTo(200);
                assertThat((secondWaits ? second : third).read().status()).isEqualTo(200);
                assertThat(shed.send(HttpSocket.list("")).read().status())
                        .as("the connection holds")
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void aCallerWithManyRequestsLeavesAThreadToOthers() throws IOException {
        BlockingStore held = new BlockingStore(WORKSPACE);
        try (ApiServer server = start(held, ServerLimits.DEFAULT.withHandled(2, 2));
                HttpSocket first = HttpSocket.to(server).send(HttpSocket.list(""))) {
            held.awaitAsked();
            try (HttpSocket second = HttpSocket.to(server).send(HttpSocket.list(""));
                    HttpSocket other = HttpSocket.to(server)) {
                while (server.load().queued() == 0) {
                    Thread.onSpinWait();
                }
                assertThat(other.send(HttpSocket.list("")
                                        .replace(Demo.USERS.get(0).id(), "another"))
                                .read()
                                .status())
                        .as("answered while the first holds half of the threads")
                        .isEqualTo(401);
                assertThat(second.isSilent()).isTrue();
                held.release();
                assertThat(first.read().status()).isEqualTo(200);
                assertThat(second.read().status()).isEqualTo(200);
            }
        }
    }

    @Test
    void aRequestPastItsDeadlineIs503OnAnOpenConnection() throws IOException {
        BlockingStore held = new BlockingStore(WORKSPACE);
        try (ApiServer server =
                        start(held, ServerLimits.DEFAULT.withHandled(2, 1).withRequest(Duration.ofSeconds(2)));
                HttpSocket socket = HttpSocket.to(server)) {
            assertIsUnavailable(socket.send(HttpSocket.list("")).read());
            held.release();
            assertThat(socket.send(HttpSocket.list("")).read().status()).isEqualTo(200);
        }
    }

    /** The first keeps the only thread, so that the second waits in vain. */
    @Test
    void queueingCountsTowardsTheDeadline() throws IOException {
        BlockingStore held = new BlockingStore(WORKSPACE);
        ServerLimits limits = ServerLimits.DEFAULT.withHandled(1, 1).withAnswer(Duration.ofMillis(200));
        try (ApiServer server = start(held, limits);
                HttpSocket first = HttpSocket.to(server).send(HttpSocket.list(""));
                HttpSocket second = HttpSocket.to(server)) {
            held.awaitAsked();
            assertIsUnavailable(second.send(HttpSocket.list("")).read());
            assertIsUnavailable(first.read());
            held.release();
        }
    }

    @Test
    void aStoreThatIsDownIs503() throws IOException {
        IntegrationStore down = (selection, budget) -> {
            throw new StoreUnavailableException("no primary", Duration.ofSeconds(5), null);
        };
        try (ApiServer server = start(down, ServerLimits.DEFAULT);
                HttpSocket socket = HttpSocket.to(server)) {
            Reply reply = socket.send(HttpSocket.list("")).read();
            assertThat(reply.headers()).containsEntry("retry-after", "5");
            assertThat(reply.body()).doesNotContain("primary");
            assertIsUnavailable(reply);
        }
    }

    @Test
    void headersThatTrickleInAreCutOff() throws IOException {
        try (ApiServer server = start(WORKSPACE, ServerLimits.DEFAULT.withIdle(Duration.ofMillis(300)));
                HttpSocket socket = HttpSocket.to(server)) {
            socket.send("GET /?");
            assertThat(isCutOffWhileSending(socket)).isTrue();
        }
    }

    /** Sends byte after byte, as only a server that does not wait for ever ends; the test's timeout ends it else. */
    private static boolean isCutOffWhileSending(HttpSocket socket) throws IOException {
        try {
            while (!socket.isClosedWithin(20)) {
                socket.send("a");
            }
        } catch (SocketException reset) {
            assertThat(reset).hasMessageMatching("Connection reset.*|Broken pipe.*");
        }
        return true;
    }

    @Test
    void aSilentConnectionIsClosed() throws IOException {
        try (ApiServer server = start(WORKSPACE, ServerLimits.DEFAULT.withIdle(Duration.ofMillis(100)));
                HttpSocket socket = HttpSocket.to(server)) {
            assertThat(socket.send(HttpSocket.list("")).read().status()).isEqualTo(200);
            assertThat(socket.isClosedWithin(30_000)).isTrue();
        }
    }

    @Test
    void aConnectionBeyondTheLimitWaits() throws IOException {
        try (ApiServer server = start(WORKSPACE, ServerLimits.DEFAULT.withConnections(1))) {
            HttpSocket first = HttpSocket.to(server);
            HttpSocket second = HttpSocket.to(server).send(HttpSocket.list(""));
            assertThat(first.send(HttpSocket.list("")).read().status()).isEqualTo(200);
            assertThat(second.isSilent()).isTrue();
            first.close();
            assertThat(second.read().status()).isEqualTo(200);
            second.close();
        }
    }

    /** With one thread for all of them, those that read would wait for those that do not if they held it. */
    @Test
    void aClientThatDoesNotReadHoldsNoThread() throws IOException {
        Duration deadline = Duration.ofSeconds(5);
        ServerLimits limits = ServerLimits.DEFAULT.withHandled(1, 64).withRequest(deadline);
        try (ApiServer server = start(MemoryWorkspace.of(List.of(LARGE)), limits);
                HttpSocket reading = HttpSocket.to(server)) {
            assertThat(reading.send(HttpSocket.list("")).read().status()).isEqualTo(200);
            HttpSocket stalled = HttpSocket.to(server).send(HttpSocket.list(""));
            long end = System.nanoTime() + deadline.multipliedBy(2).toNanos();
            do {
                assertThat(reading.send(HttpSocket.list("?name=none")).read().status())
                        .isEqualTo(200);
            } while (System.nanoTime() < end);
            assertThatThrownBy(stalled::read).isInstanceOfAny(EOFException.class, SocketException.class);
            stalled.close();
        }
    }

    @Test
    void anExpiredRequestIsInterrupted() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        IntegrationStore endless = (selection, budget) -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            interrupted.countDown();
            return WORKSPACE.findIntegrations(selection, budget);
        };
        ServerLimits limits = ServerLimits.DEFAULT.withHandled(1, 1).withAnswer(Duration.ofMillis(200));
        try (ApiServer server = start(endless, limits);
                HttpSocket socket = HttpSocket.to(server)) {
            assertIsUnavailable(socket.send(HttpSocket.list("")).read());
            interrupted.await();
            assertIsUnavailable(socket.send(HttpSocket.list("")).read());
        }
    }

    /** Java copies there what it writes to a socket, and no heap bounds that. */
    @Test
    void aLargeResponseTakesLittleDirectMemory() throws IOException {
        BufferPoolMXBean direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .findFirst()
                .orElseThrow();
        try (ApiServer server = start(MemoryWorkspace.of(List.of(LARGE)), ServerLimits.DEFAULT);
                HttpSocket socket = HttpSocket.to(server)) {
            long before = direct.getMemoryUsed();
            Reply reply = socket.send(HttpSocket.list("")).read();
            assertThat(reply.body()).hasSizeGreaterThan(12 * 1024 * 1024);
            assertThat(direct.getMemoryUsed() - before).isLessThan(2 * 1024 * 1024);
        }
    }

    private static void assertIsUnavailable(Reply reply) {
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.headers()).containsKeys("retry-after", "x-request-id", "x-content-type-options");
        assertThat(reply.body()).startsWith("{\"success\":false,\"error\":\"");
    }
}
