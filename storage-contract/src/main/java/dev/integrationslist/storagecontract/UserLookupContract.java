package dev.integrationslist.storagecontract;

import static dev.integrationslist.storagecontract.SignInAttempt.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.integrationslist.application.port.out.UserAccess;
import dev.integrationslist.application.port.out.UserStore;
import dev.integrationslist.domain.access.LoginToken;
import dev.integrationslist.domain.access.Permission;
import dev.integrationslist.domain.access.WorkspaceSettings;
import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.storagecontract.harness.UserStoreUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Lookup of users by identifier and token: exact, complete, fresh, and independent of other threads. */
public interface UserLookupContract extends UserStoreUnderTest {
    /** Identifiers that a store could mistake for one another, or for an expression. */
    List<String> CONFUSABLE = List.of(
            "u",
            "U",
            "u ",
            " u",
            "uu",
            "ü",
            "u\u0308",
            "u\u0000",
            "1",
            "1.0",
            "01",
            "null",
            "true",
            ".*",
            "^u",
            "u%",
            "_",
            "$ne",
            "$_id",
            "$$ROOT",
            "{\"$gt\":\"\"}",
            "{}",
            "u' OR '1'='1",
            "u\"",
            "\\u0075",
            "\uD83D\uDE00",
            "a".repeat(5_000));

    private static UserStore storeOf(UserStoreUnderTest stores, List<Document> users) {
        return stores.storeOf(users, List.of(), List.of());
    }

    private static boolean signsIn(UserStore store, String userId, String token) {
        Optional<UserAccess> access = new SignInAttempt(userId, token).at(store);
        access.ifPresent(found -> assertEquals(userId, found.user().id(), "the identifier of the user found"));
        return access.isPresent();
    }

    @Test
    default void knownUserSignsInWithTheirToken() {
        assertTrue(signsIn(storeOf(this, List.of(user("u", "t"))), "u", "t"));
    }

    @Test
    default void unknownUserDoesNotSignIn() {
        UserStore store = storeOf(this, List.of(user("u", "t")));
        for (String other : List.of("v", "", "uu", "U", "u ", "$ne", ".*", "u' OR '1'='1")) {
            assertFalse(signsIn(store, other, "t"), () -> "signed in as " + other);
        }
    }

    @Test
    default void unknownTokenDoesNotSignIn() {
        UserStore store = storeOf(this, List.of(user("u", "t")));
        for (String other : List.of("T", "", "t ", "tt", "$ne", "role-of-u", "u")) {
            assertFalse(signsIn(store, "u", other), () -> "signed in with " + other);
        }
    }

    /** A store receives the hash, which a caller cannot choose; it is compared as text nevertheless. */
    @Test
    default void hashIsComparedAsText() {
        UserStore store = storeOf(this, List.of(user("u", "t")));
        for (String hash : List.of(
                "",
                "$_id",
                "$$ROOT",
                "$services.resume.loginTokens.hashedToken",
                ".*",
                "%",
                "' OR ''='",
                LoginToken.hash("t").toLowerCase(Locale.ROOT),
                LoginToken.hash("t").replace("=", ""))) {
            assertFalse(
                    store.findUser("u", hash)
                            .filter(access -> access.user()
                                    .admits(
                                            hash,
                                            SignInAttempt.NOW,
                                            access.settings().loginExpiration()))
                            .isPresent(),
                    () -> "signed in with the hash " + hash);
        }
    }

    @Test
    default void tokenOfAnotherUserDoesNotSignIn() {
        UserStore store = storeOf(this, List.of(user("u", "t"), user("v", "other", "another"), user("w")));
        assertFalse(signsIn(store, "u", "other"));
        assertFalse(signsIn(store, "v", "t"));
        assertFalse(signsIn(store, "w", "t"));
        assertTrue(signsIn(store, "v", "another"));
    }

    @Test
    default void sharedTokenSignsInEachOfItsUsers() {
        UserStore store = storeOf(this, List.of(user("u", "t"), user("v", "t")));
        assertTrue(signsIn(store, "u", "t"));
        assertTrue(signsIn(store, "v", "t"));
        assertFalse(signsIn(store, "w", "t"));
    }

    @Test
    default void confusableIdentifiersAreDistinct() {
        UserStore all = storeOf(
                this, CONFUSABLE.stream().map(id -> user(id, "token of " + id)).toList());
        for (String id : CONFUSABLE) {
            UserAccess access = new SignInAttempt(id, "token of " + id)
                    .at(all)
                    .orElseThrow(() -> new AssertionError(id + " does not sign in"));
            assertEquals(id, access.user().id());
            assertEquals(Set.of("role-of-" + id), access.user().roles());
        }
    }

    @Test
    default void everyOneOfManyTokensSignsIn() {
        String[] tokens = IntStream.range(0, 1_000).mapToObj(i -> "t" + i).toArray(String[]::new);
        UserStore store = storeOf(this, List.of(user("u", tokens), user("v", "t1000")));
        for (int i : new int[] {0, 1, 99, 100, 101, 499, 500, 998, 999}) {
            assertTrue(signsIn(store, "u", tokens[i]), () -> "token " + i + " of 1000");
        }
        assertFalse(signsIn(store, "u", "t1000"), "a token beyond the last");
    }

    @Test
    default void everyOneOfManyUsersSignsIn() {
        UserStore store = storeOf(
                this,
                IntStream.range(0, 500).mapToObj(i -> user("u" + i, "t" + i)).toList());
        for (int i : new int[] {0, 1, 100, 101, 498, 499}) {
            assertTrue(signsIn(store, "u" + i, "t" + i), () -> "user " + i + " of 500");
            assertFalse(signsIn(store, "u" + i, "t" + (i + 1)), () -> "user " + i + " with a token of the next");
        }
    }

    @Test
    default void deactivatedUserDoesNotSignIn() {
        assertFalse(signsIn(storeOf(this, List.of(deactivated(user("u", "t")))), "u", "t"));
    }

    @Test
    default void missingUsersMeanThatNobodySignsIn() {
        assertFalse(signsIn(storeOf(List.of(), List.of(permission("role-of-u")), List.of(setting(7))), "u", "t"));
    }

    @Test
    default void missingPermissionsAndSettingsMeanDefaults() {
        UserAccess access = new SignInAttempt("u", "t")
                .at(storeOf(this, List.of(user("u", "t"))))
                .orElseThrow(() -> new AssertionError("without permissions and settings nobody signs in"));
        assertEquals(Set.of(), access.grants().heldBy(access.user().roles()));
        assertEquals(WorkspaceSettings.DEFAULT, access.settings());
    }

    @Test
    default void missingPermissionsDoNotAffectSettings() {
        UserStore store = storeOf(List.of(user("u", "t")), List.of(), List.of(setting(7)));
        assertEquals(7, access(store).settings().limits().defaultCount());
    }

    @Test
    default void missingSettingsDoNotAffectPermissions() {
        UserStore store = storeOf(List.of(user("u", "t")), List.of(permission("role-of-u")), List.of());
        assertEquals(Set.of(Permission.MANAGE_OUTGOING), held(store));
    }

    @Test
    default void changeOfAUserIsSeen() {
        UserStore store = storeOf(this, List.of(user("u", "t")));
        assertTrue(signsIn(store, "u", "t"));
        change(List.of(user("u", "new")), List.of(), List.of());
        assertFalse(signsIn(store, "u", "t"), "with a revoked token");
        assertTrue(signsIn(store, "u", "new"), "with a new token");
        change(List.of(deactivated(user("u", "new"))), List.of(), List.of());
        assertFalse(signsIn(store, "u", "new"), "after deactivation");
        change(List.of(user("v", "new")), List.of(), List.of());
        assertFalse(signsIn(store, "u", "new"), "after removal");
        assertTrue(signsIn(store, "v", "new"), "as a new user");
    }

    @Test
    default void changeOfPermissionsAndSettingsIsSeen() {
        List<Document> users = List.of(user("u", "t"));
        UserStore store = storeOf(users, List.of(permission("role-of-u")), List.of(setting(7)));
        assertEquals(Set.of(Permission.MANAGE_OUTGOING), held(store));
        change(users, List.of(permission("another-role")), List.of(setting(8)));
        assertEquals(Set.of(), held(store), "permissions after a role lost them");
        assertEquals(8, access(store).settings().limits().defaultCount(), "a changed setting");
        change(users, List.of(), List.of());
        assertEquals(WorkspaceSettings.DEFAULT, access(store).settings(), "settings after their removal");
    }

    private void change(List<Document> users, List<Document> permissions, List<Document> settings) {
        Assumptions.assumeTrue(replace(users, permissions, settings), "the store cannot be changed");
    }

    @Test
    default void concurrentLookupsAreAnsweredAsAlone() throws ExecutionException, InterruptedException {
        List<Document> users =
                IntStream.range(0, 8).mapToObj(i -> user("u" + i, "t" + i)).toList();
        UserStore store = storeOf(this, users);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> lookups = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                String number = Integer.toString(thread);
                lookups.add(threads.submit(() -> {
                    for (int round = 0; round < 100; round++) {
                        UserAccess access = new SignInAttempt("u" + number, "t" + number)
                                .at(store)
                                .orElseThrow(() -> new AssertionError("u" + number + " does not sign in"));
                        assertEquals(Set.of("role-of-u" + number), access.user().roles());
                        assertFalse(signsIn(store, "u" + number, "t"), "with an unknown token");
                    }
                }));
            }
            for (Future<?> lookup : lookups) {
                lookup.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static UserAccess access(UserStore store) {
        return new SignInAttempt("u", "t").at(store).orElseThrow(() -> new AssertionError("u does not sign in"));
    }

    private static Set<Permission> held(UserStore store) {
        UserAccess access = access(store);
        return access.grants().heldBy(access.user().roles());
    }

    private static Document permission(String role) {
        return Document.of(
                new Field("_id", new StringValue("manage-outgoing-integrations")),
                new Field("roles", Array.of(new StringValue(role))));
    }

    private static Document setting(int value) {
        return Document.of(
                new Field("_id", new StringValue("API_Default_Count")), new Field("value", new Int32(value)));
    }

    private static Document deactivated(Document user) {
        List<Field> fields = new ArrayList<>();
        user.forEach(fields::add);
        fields.add(new Field("active", new BooleanValue(false)));
        return Document.of(fields);
    }
}
