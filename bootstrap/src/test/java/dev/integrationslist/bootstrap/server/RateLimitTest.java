package dev.integrationslist.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.adapter.rest.http.ErrorBodies;
import dev.integrationslist.adapter.rest.ratelimit.RateLimit;
import dev.integrationslist.bootstrap.testing.HttpSocket;
import dev.integrationslist.bootstrap.testing.HttpSocket.Reply;
import dev.integrationslist.bootstrap.testing.TestServers;
import dev.integrationslist.bootstrap.wiring.Demo;
import dev.integrationslist.bootstrap.wiring.Wiring;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often one may ask, seen from a plain socket. */
@Timeout(60)
class RateLimitTest {
    private static final MemoryWorkspace WORKSPACE = Demo.workspace();
    private static final Instant NOW = Instant.parse("2017-06-01T12:00:00Z");
    private static final RestOptions TWICE_A_MINUTE =
            RestOptions.DEFAULT.withRateLimit(new RateLimit(2, Duration.ofMinutes(1)));

    private static ApiServer start(int trustedProxies) {
        return TestServers.start(
                new ServerConfig("127.0.0.1", 0, ServerLimits.DEFAULT, trustedProxies, CorsPolicy.NONE),
                Wiring.api(WORKSPACE, WORKSPACE, InstantSource.fixed(NOW), TWICE_A_MINUTE),
                TestServers.memory());
    }

    @Test
    void theCallThatIsOneTooManyIs429AndSaysWhenToComeAgain() throws IOException {
        try (ApiServer server = start(0);
                HttpSocket socket = HttpSocket.to(server)) {
            assertThat(socket.send(HttpSocket.list("")).read().headers())
                    .containsEntry("x-ratelimit-limit", "2")
                    .containsEntry("x-ratelimit-remaining", "1");
            assertThat(socket.send(HttpSocket.list("")).read().status()).isEqualTo(200);
            Reply reply = socket.send(HttpSocket.list("")).read();
            assertThat(reply.status()).isEqualTo(429);
            assertThat(reply.body()).isEqualTo(new String(ErrorBodies.of(429), StandardCharsets.UTF_8));
            assertThat(reply.headers())
                    .containsEntry("x-ratelimit-limit", "2")
                    .containsEntry("x-ratelimit-remaining", "0")
                    .containsEntry(
                            "x-ratelimit-reset",
                            String.valueOf(NOW.plusSeconds(60).toEpochMilli()))
                    .containsEntry("retry-after", "60")
                    .containsKeys("x-request-id", "x-content-type-options");
            assertThat(socket.send(as(Demo.USERS.get(1), "")).read().status())
                    .as("another caller")
                    .isEqualTo(200);
        }
    }

    @Test
    void signInsThatFailAreCountedByWhereTheyComeFrom() throws IOException {
        try (ApiServer server = start(0);
                HttpSocket socket = HttpSocket.to(server)) {
            assertThat(failedSignIn(socket, "198.51.100.1").status()).isEqualTo(401);
            assertThat(failedSignIn(socket, "198.51.100.2").status()).isEqualTo(401);
            assertThat(failedSignIn(socket, "198.51.100.3").status())
                    .as("what a client says of itself is not believed")
                    .isEqualTo(429);
        }
    }

    @Test
    void behindAProxyTheyComeFromTheAddressThatItAdds() throws IOException {
        try (ApiServer server = start(1);
                HttpSocket socket = HttpSocket.to(server)) {
            assertThat(failedSignIn(socket, "made-up, 198.51.100.1").status()).isEqualTo(401);
            assertThat(failedSignIn(socket, "192.0.2.1, 198.51.100.1").status()).isEqualTo(401);
            assertThat(failedSignIn(socket, "198.51.100.1").status()).isEqualTo(429);
            assertThat(failedSignIn(socket, "198.51.100.1, 198.51.100.2").status())
                    .isEqualTo(401);
            assertThat(failedSignIn(socket, "198.51.100.1, no address").status())
                    .as("then it is the proxy's own")
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.7:51234 203.0.113.7:51235 203.0.113.7",
                "[2001:db8::7]:51234 2001:db8::7 2001:DB8:0:0:0:0:0:7",
                "[2001:db8::7] [2001:db8::7]:1 2001:db8::0:7",
                "203.0.113.256 203.0.113 203.0.113.7:",
                "cafe dead.beef [cafe]:1",
                "1:2:3 203.0.113.07 1:2::3::4",
                "[203.0.113.7] [2001:db8::7 2001:db8::7]:1",
                "fe80::1%eth0 203.0.113.7:123456 203.0.113.7:80:80"
            })
    void callsAreCountedByTheForwardedAddressInAnyNotation(String written) throws IOException {
        try (ApiServer server = start(1);
                HttpSocket socket = HttpSocket.to(server)) {
            List<Integer> statuses = new ArrayList<>();
            for (String address : written.split(" ")) {
                statuses.add(failedSignIn(socket, address).status());
            }
            assertThat(statuses).startsWith(401, 401).endsWith(429);
        }
    }

    private static Reply failedSignIn(HttpSocket socket, String forwardedFor) throws IOException {
        return socket.send(as(new Demo.User("nobody", "x", ""), "X-Forwarded-For: " + forwardedFor + "\r\n"))
                .read();
    }

    private static String as(Demo.User user, String headers) {
        return "GET /api/v1/integrations.list HTTP/1.1\r\nHost: localhost\r\nX-User-Id: " + user.id()
                + "\r\nX-Auth-Token: " + user.token() + "\r\n" + headers + "\r\n";
    }
}
