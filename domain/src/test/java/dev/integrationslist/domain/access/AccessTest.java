package dev.integrationslist.domain.access;

import static dev.integrationslist.domain.query.Docs.doc;
import static dev.integrationslist.domain.query.Docs.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccessTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration QUARTER = Duration.ofDays(90);
    private static final String HASH = LoginToken.hash("9HqLlyZOugD_0YdwAJF8V47U3QHXSq");

    @Test
    void aTokenIsStoredAsTheBase64OfItsSha256() {
        assertThat(LoginToken.hash("abc")).isEqualTo("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    }

    static Stream<Arguments> tokens() {
        DateTime fresh = new DateTime(NOW.minus(Duration.ofDays(89)).toEpochMilli());
        DateTime stale = new DateTime(NOW.minus(Duration.ofDays(90)).toEpochMilli());
        return Stream.of(
                arguments(doc("hashedToken", HASH, "when", fresh), true),
                arguments(doc("hashedToken", HASH, "when", stale), false),
                arguments(doc("hashedToken", HASH), true),
                arguments(doc("hashedToken", HASH, "when", "yesterday"), true),
                arguments(doc("hashedToken", HASH, "when", stale, "type", "personalAccessToken"), true),
                arguments(doc("hashedToken", HASH, "type", "personalAccessToken"), true),
                arguments(doc("hashedToken", LoginToken.hash("other"), "when", fresh), false),
                arguments(doc("hashedToken", 1, "when", fresh), false),
                arguments(doc(), false));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void aTokenAdmitsUntilItExpires(Document token, boolean admitted) {
        assertThat(user("active", true, token).admits(HASH, NOW, QUARTER)).isEqualTo(admitted);
    }

    @Test
    void onlyAnActiveUserIsAdmitted() {
        Document token = doc("hashedToken", HASH, "type", "personalAccessToken");

        assertThat(user("active", false, token).admits(HASH, NOW, QUARTER)).isFalse();
        assertThat(user("active", "no", token).admits(HASH, NOW, QUARTER)).isFalse();
        assertThat(user("other", true, token).admits(HASH, NOW, QUARTER)).isTrue();
    }

    private static User user(String name, Object value, Document token) {
        return User.of(doc(
                "_id", "u", name, value, "services", doc("resume", doc("loginTokens", list("noise", token)))));
    }

    static Stream<Document> documentsWithTheToken() {
        Document token = doc("hashedToken", HASH);
        return Stream.of(
                doc("services", doc("resume", doc("loginTokens", list(token)))),
                doc("services", doc("resume", doc("loginTokens", token))),
                doc("services", doc("resume", doc("loginTokens", doc("hashedToken", list("other", HASH))))),
                doc("services", doc("resume", list(1, doc("loginTokens", list(token))))),
                doc("services", list(doc(), "noise", doc("resume", list(doc("loginTokens", list(list(), token)))))));
    }

    @ParameterizedTest
    @MethodSource("documentsWithTheToken")
    void tokensAreFoundThroughArraysAsInMongoDb(Document stored) {
        User user = User.of(doc("_id", "u", "services", stored.get("services")));

        assertThat(user.tokens()).contains(new LoginToken(HASH, false, null));
    }

    @Test
    void tokensAreNotFoundInArraysWithinArrays() {
        Document token = doc("hashedToken", HASH);

        assertThat(User.of(doc("_id", "u", "services", doc("resume", doc("loginTokens", list(list(token))))))
                        .tokens())
                .isEmpty();
        assertThat(User.of(doc("_id", "u", "services", list(list(doc("resume", doc("loginTokens", list(token)))))))
                        .tokens())
                .isEmpty();
    }

    @Test
    void aUserOfAnUnexpectedShapeHasNoRolesAndNoTokens() {
        assertThat(User.of(doc("_id", "u", "roles", "admin", "services", list())))
                .isEqualTo(new User("u", true, Set.of(), List.of()));
        assertThatThrownBy(() -> User.of(doc("_id", 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aUserWithARoleOfAPermissionHoldsIt() {
        Grants grants = Grants.of(List.of(
                doc("_id", "manage-incoming-integrations", "roles", list("admin")),
                doc("_id", "manage-own-outgoing-integrations", "roles", list("admin", "bot")),
                doc("_id", "delete-user", "roles", list("bot"))));

        assertThat(grants.heldBy(Set.of("bot", "user"))).containsExactly(Permission.MANAGE_OWN_OUTGOING);
        assertThat(grants.heldBy(Set.of("admin")))
                .containsExactlyInAnyOrder(Permission.MANAGE_INCOMING, Permission.MANAGE_OWN_OUTGOING);
        assertThat(grants.heldBy(Set.of("user"))).isEmpty();
    }

    @Test
    void callLimitIsBypassedByTheRolesOfThePermission() {
        Grants grants = Grants.of(List.of(doc("_id", "api-bypass-rate-limit", "roles", list("admin", "bot"))));

        assertThat(grants.bypassesCallLimit(Set.of("user", "bot"))).isTrue();
        assertThat(grants.bypassesCallLimit(Set.of("user"))).isFalse();
        assertThat(grants.heldBy(Set.of("admin"))).isEmpty();
        assertThat(Grants.of(List.of()).bypassesCallLimit(Set.of("admin"))).isFalse();
    }

    static Stream<Arguments> callLimits() {
        return Stream.of(
                arguments(null, null, null, new CallLimit(10, Duration.ofMinutes(1))),
                arguments(false, 5, 1_000, null),
                arguments(true, 5, 1_000, new CallLimit(5, Duration.ofSeconds(1))),
                arguments("false", 5.0, 1_000L, new CallLimit(5, Duration.ofSeconds(1))),
                arguments(true, 0, -1, CallLimit.DEFAULT),
                arguments(true, "5", list(), CallLimit.DEFAULT));
    }

    @ParameterizedTest
    @MethodSource("callLimits")
    void callLimitFollowsTheSettings(Object enabled, Object calls, Object millis, CallLimit expected) {
        List<Document> settings = Stream.of(
                        setting("API_Enable_Rate_Limiter", enabled),
                        setting("API_Enable_Rate_Limiter_Limit_Calls_Default", calls),
                        setting("API_Enable_Rate_Limiter_Limit_Time_Default", millis))
                .toList();

        assertThat(WorkspaceSettings.of(settings).callLimit()).isEqualTo(expected);
    }

    private static Document setting(String id, Object value) {
        return value == null ? doc("_id", id) : doc("_id", id, "value", value);
    }

    @Test
    void settingsThatAreMissingOrOfAnotherTypeHaveTheirDefaults() {
        assertThat(WorkspaceSettings.of(List.of())).isEqualTo(WorkspaceSettings.DEFAULT);
        assertThat(WorkspaceSettings.of(List.of(
                        doc("_id", "API_Default_Count", "value", "50"),
                        doc("_id", "API_Upper_Count_Limit", "value", -1),
                        doc("_id", "API_Allow_Infinite_Count", "value", 1),
                        doc("_id", "Accounts_LoginExpiration"))))
                .isEqualTo(WorkspaceSettings.DEFAULT);
    }

    @Test
    void settingsAreReadFromEveryNumberType() {
        assertThat(WorkspaceSettings.of(List.of(
                        doc("_id", "API_Default_Count", "value", 10),
                        doc("_id", "API_Upper_Count_Limit", "value", 20.0),
                        doc("_id", "API_Allow_Infinite_Count", "value", false),
                        doc("_id", "Accounts_LoginExpiration", "value", 30L),
                        doc("_id", "Site_Name", "value", "x"))))
                .isEqualTo(
                        new WorkspaceSettings(new PagingLimits(10, 20, false), Duration.ofDays(30), CallLimit.DEFAULT));
    }

    @ParameterizedTest
    @CsvSource({
        ", true, 50",
        ", false, 50",
        "0, true, 0",
        "0, false, 50",
        "1, true, 1",
        "100, true, 100",
        "101, true, 100",
        "9223372036854775807, false, 100"
    })
    void aPageHasTheRequestedCountWithinTheLimits(Long requested, boolean infinite, long count) {
        assertThat(new PagingLimits(50, 100, infinite)
                        .countFor(requested == null ? OptionalLong.empty() : OptionalLong.of(requested)))
                .isEqualTo(count);
    }

    @Test
    void aCallerSeesTheUnionOfTheirPermissions() {
        Filter own = Filters.and(Filters.eq("type", "webhook-incoming"), Filters.eq("_createdBy._id", "me"));
        Filter all = Filters.eq("type", "webhook-outgoing");

        assertThat(visible(Permission.MANAGE_OUTGOING)).isEqualTo(all);
        assertThat(visible(Permission.MANAGE_OWN_INCOMING)).isEqualTo(own);
        assertThat(visible(Permission.MANAGE_OUTGOING, Permission.MANAGE_OWN_INCOMING))
                .isEqualTo(Filters.or(own, all));
        assertThatThrownBy(AccessTest::visible).isInstanceOf(RefusedException.class);
    }

    private static Filter visible(Permission... held) {
        return VisibilityPolicy.visibleTo(new Caller("me", Set.of(held)));
    }
}
