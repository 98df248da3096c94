package dev.integrationslist.domain.access;

import java.util.Objects;
import java.util.Set;

/**
 * An authenticated user with the permissions and limits that apply.
 *
 * @param userId the user's identifier, which marks the user's own integrations
 * @param permissions the permissions that the user holds
 * @param limits the limits on the size of a page
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
