package dev.integrationslist.application.port.in;

import java.util.Objects;

/**
 * The credentials of a caller: Rocket.Chat's {@code X-User-Id} and {@code X-Auth-Token}.
 *
 * @param userId the user's identifier
 * @param token the token in clear text; {@code toString} hides it
 */
public record Credentials(String userId, String token) {
    public Credentials {
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(token, "token");
    }

    @Override
    public String toString() {
        return "Credentials[userId=" + userId + ", token=…]";
    }
}
