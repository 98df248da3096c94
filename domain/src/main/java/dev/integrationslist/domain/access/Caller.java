package dev.integrationslist.domain.access;

import java.util.Objects;
import java.util.Set;

/**
 * Somebody who is signed in, and what the workspace grants them.
 *
 * @param userId the user's identifier, by which their own integrations are known
 * @param permissions what they hold of the four
 * @param limits how much of a list they may take at once
 */
public record Caller(String userId, Set<Permission> permissions, PagingLimits limits) {
    public Caller {
        Objects.requireNonNull(userId, "userId");
        permissions = Set.copyOf(permissions);
        Objects.requireNonNull(limits, "limits");
    }

    /** A caller with the default limits. */
    public Caller(String userId, Set<Permission> permissions) {
        this(userId, permissions, PagingLimits.DEFAULT);
    }
}
