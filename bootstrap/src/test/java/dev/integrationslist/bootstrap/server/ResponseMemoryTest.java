package dev.integrationslist.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.adapter.rest.RestApi;
import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.bootstrap.operations.Metrics;
import dev.integrationslist.bootstrap.testing.HttpSocket;
import dev.integrationslist.bootstrap.testing.HttpSocket.Reply;
import dev.integrationslist.bootstrap.testing.TestServers;
import dev.integrationslist.bootstrap.wiring.Demo;
import dev.integrationslist.bootstrap.wiring.Wiring;
import dev.integrationslist.bootstrap.wiring.Workspace;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server whose responses may hold 20 MB, asked for pages of 12 MB. */
@Timeout(60)
class ResponseMemoryTest {
    private static final MemoryWorkspace WORKSPACE = Demo.workspace();
    private static final String DOCS_FILE = "GET " + RestApi.API_DOCS_PATH
            + "/swagger-ui-bundle.js HTTP/1.1\r\nHost: localhost\r\nX-User-Id: forged\r\nX-Auth-Token: forged\r\n\r\n";

    private final ResponseMemoryBudget memory = new ResponseMemoryBudget(20 * 1024 * 1024);

    private ApiServer start() {
        return TestServers.start(
                ServerConfig.local(ServerLimits.DEFAULT),
                Wiring.api(
                        WORKSPACE,
                        MemoryWorkspace.of(List.of(OverloadTest.LARGE)),
                        InstantSource.system(),
                        RestOptions.DEFAULT.withoutRateLimit()),
                memory);
    }

    @Test
    void unreadPagesBeyondTheBudgetAre503AndCounted() throws IOException {
        try (ApiServer server = start();
                HttpSocket other = HttpSocket.to(server)) {
            HttpSocket stalled = HttpSocket.to(server).send(HttpSocket.list(""));
            while (stalled.isSilent()) {
                Thread.onSpinWait();
            }
            Reply rejected = other.send(HttpSocket.list("")).read();
            assertThat(rejected.status()).isEqualTo(503);
            assertThat(rejected.headers()).containsKey("retry-after");
            assertThat(server.load().memoryRejections()).isPositive();
            assertThat(other.send(HttpSocket.list("?name=none")).read().status())
                    .isEqualTo(200);
            stalled.close();
            Reply reply = rejected;
            while (reply.status() == 503) {
                reply = other.send(HttpSocket.list("")).read();
            }
            assertThat(reply.status()).isEqualTo(200);
        }
    }

    /** Compressed, the page of 12 MB has 12 KB. */
    @Test
    void aPageIsReservedBeforeItIsCompressed() throws IOException {
        long limit = 1024 * 1024;
        Workspace store = new Workspace(null, WORKSPACE, MemoryWorkspace.of(List.of(OverloadTest.LARGE)), () -> {});
        try (Metrics metrics = new Metrics("1.2.3");
                ApiServer server =
                        TestServers.operated(store, metrics, ServerLimits.DEFAULT, new ResponseMemoryBudget(limit))) {
            server.start();
            try (HttpSocket socket = HttpSocket.to(server)) {
                String compressed = HttpSocket.list("", "Accept-Encoding: gzip");
                assertThat(socket.send(compressed).read().status()).isEqualTo(503);
                assertThat(server.load().memoryRejections()).isPositive();
                assertThat(socket.send(HttpSocket.list("?name=none")).read().status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void staticFilesThatStrangersDoNotReadCostNothing() throws IOException {
        List<HttpSocket> strangers = new ArrayList<>();
        try (ApiServer server = start();
                HttpSocket caller = HttpSocket.to(server)) {
            for (int i = 0; i < 64; i++) {
                strangers.add(HttpSocket.to(server).send(DOCS_FILE));
            }
            for (HttpSocket stranger : strangers) {
                while (stranger.isSilent()) {
                    Thread.onSpinWait();
                }
            }
            assertThat(server.load().responseBytes()).isZero();
            assertThat(caller.send(HttpSocket.list("")).read().status()).isEqualTo(200);
        } finally {
            for (HttpSocket stranger : strangers) {
                stranger.close();
            }
        }
    }

    @Test
    void anotherThreadIsNotCharged() {
        assertThat(memory.reserve(Long.MAX_VALUE)).isTrue();
        assertThat(memory.reserved()).isZero();
    }

    @Test
    void whileHalfIsReservedOneLargeResponseGrows() {
        int megabyte = 1024 * 1024;
        ResponseMemoryBudget.Reservation first = memory.bind();
        assertThat(memory.reserve(8 * megabyte)).isTrue();
        ResponseMemoryBudget.Reservation second = memory.bind();
        assertThat(memory.reserve(4 * megabyte)).isTrue();
        assertThat(memory.reserve(megabyte)).isTrue();
        assertThat(first.resizeTo(9 * megabyte)).isFalse();
        memory.bind();
        assertThat(memory.reserve(megabyte)).isTrue();
        assertThat(memory.reserve(megabyte)).isFalse();
        second.unbind();
        assertThat(first.resizeTo(9 * megabyte)).isTrue();
        first.unbind();
    }

    @Test
    void aReservationIsReturnedWhenItShrinksAndEnds() {
        ResponseMemoryBudget.Reservation reservation = memory.bind();
        try {
            assertThat(memory.reserve(15 * 1024 * 1024)).isTrue();
            assertThat(memory.reserve(6 * 1024 * 1024)).isFalse();
            assertThat(reservation.resizeTo(1_000)).isTrue();
            assertThat(memory.reserved()).isEqualTo(1_000);
            reservation.release();
            assertThat(memory.reserved()).isZero();
            assertThat(memory.rejections()).isEqualTo(1);
        } finally {
            reservation.unbind();
        }
    }
}
