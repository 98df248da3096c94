package dev.integrationslist.domain.access;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A user of the workspace, as authentication needs it.
 *
 * @param id the user's {@code _id}
 * @param active whether the user may sign in
 * @param roles the identifiers of the user's global roles
 * @param tokens the login tokens
 */
public record User(String id, boolean active, Set<String> roles, List<LoginToken> tokens) {
    public User {
        roles = Set.copyOf(roles);
        tokens = List.copyOf(tokens);
    }

    /**
     * Reads a document of the {@code users} collection. A missing {@code active} means active; anything of an
     * unexpected shape grants nothing.
     *
     * @throws IllegalArgumentException if {@code _id} is not a string
     */
    public static User of(Document document) {
        if (!(document.get("_id") instanceof StringValue id)) {
            throw new IllegalArgumentException("a user's _id is a string");
        }
        Value active = document.get("active");
        boolean isActive = active == null || active instanceof BooleanValue value && value.value();
        return new User(id.value(), isActive, strings(document.get("roles")), tokens(document));
    }

    /**
     * The tokens at {@code services.resume.loginTokens}, as Rocket.Chat's query for
     * {@code services.resume.loginTokens.hashedToken} finds them: in MongoDB each name on a path is looked up in a document
     * and in the documents of an array, but not in arrays within arrays.
     *
     * @see <a href="https://www.mongodb.com/docs/manual/tutorial/query-array-of-documents/">Query an array of documents</a>
     */
    private static List<LoginToken> tokens(Document user) {
        return Stream.of(user)
                .flatMap(document -> documents(document.get("services")))
                .flatMap(services -> documents(services.get("resume")))
                .flatMap(resume -> documents(resume.get("loginTokens")))
                .flatMap(LoginToken::of)
                .toList();
    }

    /** The value if it is a document, or the documents in it if it is an array. */
    private static Stream<Document> documents(@Nullable Value value) {
        return (value instanceof Array array
                        ? StreamSupport.stream(array.spliterator(), false)
                        : Stream.ofNullable(value))
                .filter(Document.class::isInstance)
                .map(Document.class::cast);
    }

    /** The strings of an array; none if the value is not an array. */
    static Set<String> strings(@Nullable Value value) {
        Set<String> strings = new LinkedHashSet<>();
        if (value instanceof Array array) {
            for (Value element : array) {
                if (element instanceof StringValue string) {
                    strings.add(string.value());
                }
            }
        }
        return strings;
    }

    /**
     * Whether the token with that hash authenticates this user now.
     *
     * @param tokenHash see {@link LoginToken#hash}
     * @param expiration the lifetime of an interactive token
     */
    public boolean admits(String tokenHash, Instant now, Duration expiration) {
        return active && tokens.stream().anyMatch(token -> token.admits(tokenHash, now, expiration));
    }
}
