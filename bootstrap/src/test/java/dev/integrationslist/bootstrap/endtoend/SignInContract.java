package dev.integrationslist.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.domain.access.LoginToken;
import dev.integrationslist.domain.access.Permission;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is let in, and what everybody else is told. */
abstract class SignInContract extends EndToEnd {
    private static final String TOLD = "{\"status\":\"error\",\"message\":\"You must be logged in to do this.\"}";
    private static final Duration LASTS = Duration.ofDays(90);
    private static final String EXPIRED = interactive("expired", NOW.minus(LASTS));
    private static final String LAST_MOMENT =
            interactive("last-moment", NOW.minus(LASTS).plusMillis(1));

    private static final Data USERS = Data.EMPTY
            .withUser("active", EnumSet.allOf(Permission.class))
            .withUser(user("deactivated", "\"active\": false,", personal("deactivated")))
            .withUser(user("expired", "", EXPIRED))
            .withUser(user("lastMoment", "", LAST_MOMENT))
            .withUser(user("old", "", personal("old")))
            .withUser("{\"_id\": \"tokenless\", \"roles\": [\"role-of-active\"]}");

    private static String user(String id, String fields, String token) {
        return """
                {"_id": "%s", %s "roles": ["role-of-active"], "services": {"resume": {"loginTokens": [%s]}}}""".formatted(id, fields, token);
    }

    private static String interactive(String token, Instant when) {
        return "{\"hashedToken\": \"%s\", \"when\": {\"$date\": \"%s\"}}".formatted(LoginToken.hash(token), when);
    }

    private static String personal(String token) {
        return "{\"hashedToken\": \"%s\", \"type\": \"personalAccessToken\", \"when\": {\"$date\": \"2001-01-01T00:00:00Z\"}}"
                .formatted(LoginToken.hash(token));
    }

    @Test
    void whoeverIsNotLetInIsToldTheSameBytesWhateverTheReason() {
        Map<String, Map<String, String>> refused = new LinkedHashMap<>();
        refused.put("no header", Map.of());
        refused.put("no token", Map.of("X-User-Id", "active"));
        refused.put("no user", Map.of("X-Auth-Token", Data.token("active")));
        refused.put("empty headers", Api.credentials("", ""));
        refused.put("wrong token", Api.credentials("active", "wrong"));
        refused.put("the hash for the token", Api.credentials("active", LoginToken.hash(Data.token("active"))));
        refused.put("somebody else's token", Api.credentials("old", Data.token("active")));
        refused.put("unknown user", Api.credentials("nobody", Data.token("active")));
        refused.put("user without tokens", Api.credentials("tokenless", Data.token("active")));
        refused.put("deactivated user", Api.credentials("deactivated", "deactivated"));
        refused.put("expired token", Api.credentials("expired", "expired"));
        Api api = serving(USERS);
        refused.forEach((reason, headers) -> {
            HttpResponse<String> response = api.list(headers, Map.of());
            assertThat(response.statusCode()).as(reason).isEqualTo(401);
            assertThat(response.body()).as(reason).isEqualTo(TOLD);
        });
    }

    @Test
    void theRightPairIsLetIn() {
        Api api = serving(USERS);
        Map<String, Map<String, String>> admitted = Map.of(
                "personal token", Api.credentials("active", Data.token("active")),
                "interactive token in its last millisecond", Api.credentials("lastMoment", "last-moment"),
                "personal token of long ago, which does not expire", Api.credentials("old", "old"));
        admitted.forEach((reason, headers) ->
                assertThat(api.list(headers, Map.of()).statusCode()).as(reason).isEqualTo(200));
    }

    @Test
    void interactiveTokensLastAsLongAsTheWorkspaceSays() {
        Api api = serving(USERS.withSetting("Accounts_LoginExpiration", "91"));
        assertThat(api.list(Api.credentials("expired", "expired"), Map.of()).statusCode())
                .isEqualTo(200);
    }
}
