package dev.integrationslist.domain.access;

import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A login token of a user, as Rocket.Chat stores it.
 *
 * @param hashedToken see {@link #hash}
 * @param personal whether it is a personal access token, which does not expire
 * @param when the time of creation, or null if the document has none
 */
public record LoginToken(
        String hashedToken, boolean personal, @Nullable Instant when) {

    /** The tokens of a document in {@code services.resume.loginTokens}: one per hash, of which an array can hold several. */
    static Stream<LoginToken> of(Document document) {
        @Nullable Value hash = document.get("hashedToken");
        Set<String> hashes = hash instanceof StringValue one ? Set.of(one.value()) : User.strings(hash);
        return hashes.stream().map(each -> new LoginToken(each, isPersonal(document), when(document)));
    }

    private static boolean isPersonal(Document document) {
        return document.get("type") instanceof StringValue type && type.value().equals("personalAccessToken");
    }

    private static @Nullable Instant when(Document document) {
        return document.get("when") instanceof DateTime date ? Instant.ofEpochMilli(date.epochMillis()) : null;
    }

    /** The stored form of a token: the SHA-256 of its UTF-8 bytes in Base64. */
    public static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /**
     * Whether this is the token and it has not expired. Without a time of creation it does not expire: Rocket.Chat removes
     * those tokens alone whose time is older than the setting.
     */
    boolean admits(String hash, Instant now, Duration expiration) {
        boolean same = MessageDigest.isEqual(
                hashedToken.getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.UTF_8));
        return same && (personal || when == null || now.isBefore(when.plus(expiration)));
    }
}
