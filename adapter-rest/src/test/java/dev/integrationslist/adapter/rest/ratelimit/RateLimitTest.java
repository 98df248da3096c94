package dev.integrationslist.adapter.rest.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.integrationslist.adapter.rest.Api;
import dev.integrationslist.adapter.rest.RestApi;
import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.application.port.in.Credentials;
import dev.integrationslist.application.port.in.SignIn;
import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.domain.access.Caller;
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
    private Api api;

    @BeforeEach
    void limit() {
        limit(new RateLimit(3, Duration.ofSeconds(60)));
    }

    private void limit(RateLimit limit) {
        SignIn anybodyWithTheToken = credentials -> {
            signIns++;
            if (!storeAnswers) {
                throw new StoreUnavailableException("gone", Duration.ofSeconds(1), new Exception());
            }
            if (!credentials.token().equals("right")) {
                throw new RefusedException(ErrorCode.UNAUTHENTICATED, "", "nobody is signed in", "");
            }
            return new Caller(credentials.userId(), Set.of());
        };
        api = new Api(
                anybodyWithTheToken,
                (caller, request, budget) -> Api.NOTHING,
                RestOptions.DEFAULT.withRateLimit(limit),
                () -> now);
    }

    @Test
    void the_default_is_rocket_chats() {
        limit(RestOptions.DEFAULT.rateLimit());
        for (int i = 9; i >= 0; i--) {
            assertCounted(ask("ann"), 200, 10, i, START + 60_000);
        }
        assertThat(ask("ann").status()).isEqualTo(429);
    }

    @Test
    void whoever_asks_too_often_is_told_when_to_come_again() {
        askTimes(3, "ann");
        now = now.plusMillis(12_300);
        Api.Answer refused = ask("ann");
        assertCounted(refused, 429, 3, 0, START + 60_000);
        assertThat(refused.header("Retry-After")).isEqualTo("48");
        assertThat(refused.body())
                .isEqualTo(
                        "{\"success\":false,\"error\":\"Too many requests; wait as long as the Retry-After header says."
                                + " [error-too-many-requests]\",\"errorType\":\"error-too-many-requests\"}");
        assertThat(api.asked()).hasSize(3);

        now = now.plusSeconds(48);
        assertCounted(ask("ann"), 200, 3, 2, START + 120_000);
    }

    @Test
    void nobody_uses_up_what_is_anothers() {
        askTimes(4, "ann");
        assertThat(ask("bob").status()).isEqualTo(200);
    }

    @Test
    void requests_that_are_refused_later_count_too() {
        ContainerRequest request = api.request("HEAD", RestApi.PATH + "?count=x");
        request.setProperty(RestApi.REMOTE_ADDRESS, HOME);
        request.header("X-User-Id", "ann");
        request.header("X-Auth-Token", "right");
        assertCounted(api.send(request), 400, 3, 2, START + 60_000);
        assertCounted(ask("ann"), 200, 3, 1, START + 60_000);
    }

    @Test
    void sign_ins_that_fail_count_against_where_they_come_from_and_no_user() {
        assertCounted(ask("ann", "wrong", HOME), 401, 3, 2, START + 60_000);
        ask("bob", "wrong", HOME);
        ask("cid", "wrong", HOME);
        int before = signIns;

        Api.Answer refused = ask("dan", "wrong", HOME);

        assertCounted(refused, 429, 3, 0, START + 60_000);
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        assertThat(signIns).as("the store is not troubled").isEqualTo(before);
        assertCounted(ask("ann", "right", "192.0.2.2"), 200, 3, 2, START + 60_000);
        now = now.plusSeconds(60);
        assertThat(ask("dan", "wrong", HOME).status()).isEqualTo(401);
    }

    @Test
    void whoever_was_let_in_before_is_not_held_back_by_a_neighbour() {
        ask("ann", "right", HOME);
        for (int i = 0; i < 4; i++) {
            ask("eve", "wrong", HOME);
        }
        assertThat(ask("ann", "right", HOME).status()).isEqualTo(200);
        assertThat(ask("ann", "wrong", HOME).status()).isEqualTo(429);
        assertThat(ask("new", "right", HOME).status()).isEqualTo(429);
    }

    @Test
    void a_token_that_is_taken_back_counts_from_then_on() {
        api = new Api(
                revokedAfterOneCall(),
                (caller, request, budget) -> Api.NOTHING,
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
    void an_ipv6_subscriber_is_one_network(String one, String other, boolean same) {
        for (int i = 0; i < 3; i++) {
            ask("ann", "wrong", one);
        }
        assertThat(ask("ann", "wrong", other).status()).isEqualTo(same ? 429 : 401);
    }

    @Test
    void where_nobody_knows_where_requests_come_from_nobody_answers_for_all() {
        for (int i = 0; i < 10; i++) {
            Api.Answer answer = ask("eve", "wrong", null);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("X-RateLimit-Limit")).isNull();
        }
    }

    @Test
    void a_store_that_does_not_answer_counts_against_nobody() {
        storeAnswers = false;
        for (int i = 0; i < 5; i++) {
            assertThat(ask("ann").status()).isEqualTo(503);
        }
        storeAnswers = true;
        assertCounted(ask("ann"), 200, 3, 2, START + 60_000);
    }

    @Test
    void options_and_requests_without_credentials_are_not_counted() {
        for (int i = 0; i < 5; i++) {
            assertThat(api.send(api.request("OPTIONS", RestApi.PATH)).status()).isEqualTo(204);
            assertThat(api.send(api.request("GET", RestApi.PATH)).status()).isEqualTo(401);
        }
        assertCounted(ask("ann"), 200, 3, 2, START + 60_000);
    }

    @Test
    void a_clock_that_is_set_back_does_no_more_than_wait() {
        ask("ann");
        now = now.minusSeconds(3_600);
        assertThat(ask("ann").status()).isEqualTo(200);
    }

    @Test
    void of_many_the_last_are_remembered() {
        Map<Integer, Integer> map = RateLimiterRegistry.ofLate();
        for (int i = 0; i <= RateLimiterRegistry.REMEMBERED; i++) {
            map.put(i, i);
            map.get(0);
        }
        assertThat(map).hasSize(RateLimiterRegistry.REMEMBERED).containsKey(0).doesNotContainKey(1);
    }

    @Test
    void without_a_limit_nobody_is_counted() {
        Api unlimited = Api.empty();
        for (int i = 0; i < 20; i++) {
            assertThat(unlimited.get("").header("X-RateLimit-Limit")).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, PT1M", "-1, PT1M", "1, PT0S", "1, PT-1S", "1, PT0.0009S"})
    void a_limit_lets_something_in(int calls, Duration window) {
        assertThatThrownBy(() -> new RateLimit(calls, window)).isInstanceOf(IllegalArgumentException.class);
    }

    private void askTimes(int times, String user) {
        for (int i = 0; i < times; i++) {
            ask(user);
        }
    }

    private Api.Answer ask(String user) {
        return ask(user, "right", HOME);
    }

    private Api.Answer ask(String user, String token, String address) {
        Credentials credentials = new Credentials(user, token);
        ContainerRequest request = api.request("GET", RestApi.PATH);
        request.setProperty(RestApi.REMOTE_ADDRESS, address);
        request.header("X-User-Id", credentials.userId());
        request.header("X-Auth-Token", credentials.token());
        return api.send(request);
    }

    private static void assertCounted(Api.Answer answer, int status, int limit, int remaining, long reset) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("X-RateLimit-Limit")).isEqualTo(String.valueOf(limit));
        assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo(String.valueOf(remaining));
        assertThat(answer.header("X-RateLimit-Reset")).isEqualTo(String.valueOf(reset));
    }
}
