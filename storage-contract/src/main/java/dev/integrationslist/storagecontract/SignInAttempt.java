package dev.integrationslist.storagecontract;

import dev.integrationslist.application.port.out.UserAccess;
import dev.integrationslist.application.port.out.UserStore;
import dev.integrationslist.domain.access.LoginToken;
import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.StringValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * An attempt to sign in, as the application makes it: the user with that token, if the store finds them and the token admits.
 *
 * @param token in the clear
 */
record SignInAttempt(String userId, String token) {
    /** The time of every attempt. */
    static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    /** What the store grants; empty if the user is not admitted. */
    Optional<UserAccess> at(UserStore store) {
        String hash = LoginToken.hash(token);
        return store.findUser(userId, hash)
                .filter(access ->
                        access.user().admits(hash, NOW, access.settings().loginExpiration()));
    }

    /** A user with personal access tokens. */
    static Document user(String id, String... tokens) {
        Array entries = Array.of(Arrays.stream(tokens)
                .map(token -> Document.of(
                        new Field("hashedToken", new StringValue(LoginToken.hash(token))),
                        new Field("type", new StringValue("personalAccessToken"))))
                .toList());
        return Document.of(
                new Field("_id", new StringValue(id)),
                new Field("roles", Array.of(new StringValue("role-of-" + id))),
                new Field("services", Document.of("resume", Document.of("loginTokens", entries))));
    }
}
