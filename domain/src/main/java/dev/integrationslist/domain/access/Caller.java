package dev.integrationslist.domain.access;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An authenticated user with the permissions and limits that apply.
 *
 * @param userId the user's identifier, which marks the user's own integrations
 * @param permissions the permissions that the user holds
 * @param limits the limits on the size of a page
 * @param callLimit the limit on the number of calls; null for none
 */
public record Caller(
        String userId,
        Set<Permission> permissions,
        PagingLimits limits,
        @Nullable CallLimit callLimit) {
    public Caller {
        Objects.requireNonNull(userId, "userId");
        permissions = Set.copyOf(permissions);
        Objects.requireNonNull(limits, "limits");
    }

    /** A caller without a limit on the number of calls. */
    public Caller(String userId, Set<Permission> permissions, PagingLimits limits) {
        this(userId, permissions, limits, null);
    }

    /** A caller with the default page size and without a limit on the number of calls. */
    public Caller(String userId, Set<Permission> permissions) {
        this(userId, permissions, PagingLimits.DEFAULT);
    }
}
