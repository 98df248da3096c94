package dev.integrationslist.adapter.rest.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.integrationslist.adapter.rest.InMemoryApi;
import dev.integrationslist.adapter.rest.RestApi;
import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.application.port.in.Credentials;
import dev.integrationslist.application.port.in.SignIn;
import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.domain.access.CallLimit;
import dev.integrationslist.domain.access.Caller;
import dev.integrationslist.domain.access.PagingLimits;
import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.glassfish.jersey.server.ContainerRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may ask how often, by a clock that stands still unless it is told. */
class RateLimitTest {
    private static final long START = 1_483_635_965_660L;
    private static final String HOME = "192.0.2.1";

    private Instant now = Instant.ofEpochMilli(START);
    private int signIns;
    private boolean storeAnswers = true;
    private InMemoryApi api;

    @BeforeEach
    void limit() {
        limit(new RateLimit(3, Duration.ofSeconds(60)));
    }

    private void limit(RateLimit limit) {
        start(RestOptions.DEFAULT.withRateLimit(limit), null);
    }

    private void start(RestOptions options, CallLimit callLimit) {
        SignIn anybodyWithTheToken = credentials -> {
            signIns++;
            if (!storeAnswers) {
                throw new StoreUnavailableException("gone", Duration.ofSeconds(1), new Exception());
            }
            if (!credentials.token().equals("right")) {
                throw new RefusedException(ErrorCode.UNAUTHENTICATED, "", "nobody is signed in", "");
            }
            return new Caller(credentials.userId(), Set.of(), PagingLimits.DEFAULT, callLimit);
        };
        api = new InMemoryApi(
                anybodyWithTheToken, (caller, request, budget) -> InMemoryApi.NOTHING, options, () -> now);
    }

    @Test
    void theWorkspacesLimitHoldsByDefault() {
        start(RestOptions.DEFAULT, new CallLimit(2, Duration.ofSeconds(5)));
        assertCounted(ask("ann"), 200, 2, 1, START + 5_000);
        assertCounted(ask("ann"), 200, 2, 0, START + 5_000);
        assertThat(ask("ann").status()).isEqualTo(429);
    }

    @Test
    void aCallerWithoutALimitIsNotCounted() {
        start(RestOptions.DEFAULT, null);
        for (int i = 0; i < 20; i++) {
            InMemoryApi.Answer answer = ask("ann");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("X-RateLimit-Limit")).isNull();
        }
    }

    @Test
    void failedSignInsAreLimitedWithoutALimitForCallers() {
        start(RestOptions.DEFAULT, null);
        for (int i = 0; i < 10; i++) {
            assertThat(ask("eve", "wrong", HOME).status()).isEqualTo(401);
        }
        assertThat(ask("eve", "wrong", HOME).status()).isEqualTo(429);
    }

    @Test
    void aFixedLimitOverridesTheWorkspaces() {
        start(RestOptions.DEFAULT.withRateLimit(new RateLimit(1, Duration.ofSeconds(60))), null);
        assertThat(ask("ann").status()).isEqualTo(200);
        assertThat(ask("ann").status()).isEqualTo(429);
    }

    @Test
    void theDefaultLimitIsRocketChats() {
        start(RestOptions.DEFAULT, CallLimit.DEFAULT);
        for (int i = 9; i >= 0; i--) {
            assertCounted(ask("ann"), 200, 10, i, START + 60_000);
        }
        assertThat(ask("ann").status()).isEqualTo(429);
    }

    @Test
    void aCallBeyondTheLimitIs429WithRetryAfter() {
        askTimes(3, "ann");
        now = now.plusMillis(12_300);
        InMemoryApi.Answer refused = ask("ann");
        assertCounted(refused, 429, 3, 0, START + 60_000);
        assertThat(refused.header("Retry-After")).isEqualTo("48");
        assertThat(refused.body())
                .isEqualTo(
                        "{\"success\":false,\"error\":\"Too many requests. Retry after the number of seconds in the Retry-After header."
                                + " [error-too-many-requests]\",\"errorType\":\"error-too-many-requests\"}");
        assertThat(api.asked()).hasSize(3);

        now = now.plusSeconds(48);
        assertCounted(ask("ann"), 200, 3, 2, START + 120_000);
    }

    @Test
    void callersHaveSeparateLimits() {
        askTimes(4, "ann");
        assertThat(ask("bob").status()).isEqualTo(200);
    }

    @Test
    void requestsWithInvalidParametersAreCounted() {
        ContainerRequest request = api.request("HEAD", RestApi.PATH + "?count=x");
        request.setProperty(RestApi.REMOTE_ADDRESS, HOME);
        request.header("X-User-Id", "ann");
        request.header("X-Auth-Token", "right");
        assertCounted(api.send(request), 400, 3, 2, START + 60_000);
        assertCounted(ask("ann"), 200, 3, 1, START + 60_000);
    }

    @Test
    void failedSignInsCountAgainstTheirNetwork() {
        assertCounted(ask("ann", "wrong", HOME), 401, 3, 2, START + 60_000);
        ask("bob", "wrong", HOME);
        ask("cid", "wrong", HOME);
        int before = signIns;

        InMemoryApi.Answer refused = ask("dan", "wrong", HOME);

        assertCounted(refused, 429, 3, 0, START + 60_000);
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        assertThat(signIns).as("the store is not troubled").isEqualTo(before);
        assertCounted(ask("ann", "right", "192.0.2.2"), 200, 3, 2, START + 60_000);
        now = now.plusSeconds(60);
        assertThat(ask("dan", "wrong", HOME).status()).isEqualTo(401);
    }

    @Test
    void aKnownCallerIsNotLimitedByItsNetwork() {
        ask("ann", "right", HOME);
        for (int i = 0; i < 4; i++) {
            ask("eve", "wrong", HOME);
        }
        assertThat(ask("ann", "right", HOME).status()).isEqualTo(200);
        assertThat(ask("ann", "wrong", HOME).status()).isEqualTo(429);
        assertThat(ask("new", "right", HOME).status()).isEqualTo(429);
    }

    @Test
    void aRevokedTokenCountsAsAFailedSignIn() {
        api = new InMemoryApi(
                revokedAfterOneCall(),
                (caller, request, budget) -> InMemoryApi.NOTHING,
                RestOptions.DEFAULT.withRateLimit(new RateLimit(2, Duration.ofMinutes(1))),
                () -> now);
        assertThat(ask("ann").status()).isEqualTo(200);
        assertThat(ask("ann").status()).isEqualTo(401);
        assertThat(ask("ann").status()).isEqualTo(401);
        assertThat(ask("ann").status()).isEqualTo(429);
    }

    private SignIn revokedAfterOneCall() {
        return credentials -> {
            if (signIns++ > 0) {
                throw new RefusedException(ErrorCode.UNAUTHENTICATED, "", "nobody is signed in", "");
            }
            return new Caller(credentials.userId(), Set.of());
        };
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "2001:db8::1, 2001:db8:0:0:ffff:ffff:ffff:ffff, true",
        "[2001:db8::1], 2001:db8::2, true",
        "2001:db8::1, 2001:db8:0:1::1, false",
        "::ffff:192.0.2.1, ::ffff:192.0.2.2, false",
        "un:known, un:known, true",
        "un:known, hid:den, false"
    })
    void ipv6AddressesOfOneSubscriberAreOneNetwork(String one, String other, boolean same) {
        for (int i = 0; i < 3; i++) {
            ask("ann", "wrong", one);
        }
        assertThat(ask("ann", "wrong", other).status()).isEqualTo(same ? 429 : 401);
    }

    @Test
    void withoutAddressFailedSignInsAreNotLimited() {
        for (int i = 0; i < 10; i++) {
            InMemoryApi.Answer answer = ask("eve", "wrong", null);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("X-RateLimit-Limit")).isNull();
        }
    }

    @Test
    void anUnavailableStoreCountsAgainstNobody() {
        storeAnswers = false;
        for (int i = 0; i < 5; i++) {
            assertThat(ask("ann").status()).isEqualTo(503);
        }
        storeAnswers = true;
        assertCounted(ask("ann"), 200, 3, 2, START + 60_000);
    }

    @Test
    void optionsAndMissingCredentialsAreNotCounted() {
        for (int i = 0; i < 5; i++) {
            assertThat(api.send(api.request("OPTIONS", RestApi.PATH)).status()).isEqualTo(204);
            assertThat(api.send(api.request("GET", RestApi.PATH)).status()).isEqualTo(401);
        }
        assertCounted(ask("ann"), 200, 3, 2, START + 60_000);
    }

    @Test
    void aClockThatIsSetBackDoesNotBlockACaller() {
        ask("ann");
        now = now.minusSeconds(3_600);
        assertThat(ask("ann").status()).isEqualTo(200);
    }

    @Test
    void theLeastRecentlyUsedEntryIsEvicted() {
        Map<Integer, Integer> map = RateLimiterRegistry.ofLate();
        for (int i = 0; i <= RateLimiterRegistry.REMEMBERED; i++) {
            map.put(i, i);
            map.get(0);
        }
        assertThat(map).hasSize(RateLimiterRegistry.REMEMBERED).containsKey(0).doesNotContainKey(1);
    }

    @Test
    void withoutALimitNoCallIsCounted() {
        InMemoryApi unlimited = InMemoryApi.empty();
        for (int i = 0; i < 20; i++) {
            assertThat(unlimited.get("").header("X-RateLimit-Limit")).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, PT1M", "-1, PT1M", "1, PT0S", "1, PT-1S", "1, PT0.0009S"})
    void aLimitMustBePositive(int calls, Duration window) {
        assertThatThrownBy(() -> new RateLimit(calls, window)).isInstanceOf(IllegalArgumentException.class);
    }

    private void askTimes(int times, String user) {
        for (int i = 0; i < times; i++) {
            ask(user);
        }
    }

    private InMemoryApi.Answer ask(String user) {
        return ask(user, "right", HOME);
    }

    private InMemoryApi.Answer ask(String user, String token, String address) {
        Credentials credentials = new Credentials(user, token);
        ContainerRequest request = api.request("GET", RestApi.PATH);
        request.setProperty(RestApi.REMOTE_ADDRESS, address);
        request.header("X-User-Id", credentials.userId());
        request.header("X-Auth-Token", credentials.token());
        return api.send(request);
    }

    private static void assertCounted(InMemoryApi.Answer answer, int status, int limit, int remaining, long reset) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("X-RateLimit-Limit")).isEqualTo(String.valueOf(limit));
        assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo(String.valueOf(remaining));
        assertThat(answer.header("X-RateLimit-Reset")).isEqualTo(String.valueOf(reset));
    }
}
