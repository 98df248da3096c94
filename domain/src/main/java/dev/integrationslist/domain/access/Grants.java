package dev.integrationslist.domain.access;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.StringValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The roles that hold each of the permissions that affect the list.
 *
 * @param roles the identifiers of the roles by permission; no role holds a missing permission
 * @param unlimited the identifiers of the roles that {@link CallLimit} does not apply to
 */
public record Grants(Map<Permission, Set<String>> roles, Set<String> unlimited) {
    private static final String BYPASS_RATE_LIMIT = "api-bypass-rate-limit";

    /** The identifiers of the documents that {@link #of} reads. */
    public static final List<String> IDS = Stream.concat(
                    Stream.of(Permission.values()).map(Permission::id), Stream.of(BYPASS_RATE_LIMIT))
            .toList();

    public Grants {
        roles = Map.copyOf(roles);
        unlimited = Set.copyOf(unlimited);
    }

    /** Grants without a role that the limit on calls does not apply to. */
    public Grants(Map<Permission, Set<String>> roles) {
        this(roles, Set.of());
    }

    /** Reads documents of the {@code rocketchat_permissions} collection; others are ignored. */
    public static Grants of(Iterable<Document> permissions) {
        Map<Permission, Set<String>> roles = new EnumMap<>(Permission.class);
        Set<String> unlimited = Set.of();
        for (Document document : permissions) {
            if (new StringValue(BYPASS_RATE_LIMIT).equals(document.get("_id"))) {
                unlimited = User.strings(document.get("roles"));
            }
            for (Permission permission : Permission.values()) {
                if (new StringValue(permission.id()).equals(document.get("_id"))) {
                    roles.put(permission, User.strings(document.get("roles")));
                }
            }
        }
        return new Grants(roles, unlimited);
    }

    /** The permissions of a user with these roles, given by identifier. */
    public Set<Permission> heldBy(Set<String> userRoles) {
        return Stream.of(Permission.values())
                .filter(permission -> !Collections.disjoint(roles.getOrDefault(permission, Set.of()), userRoles))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the limit on calls does not apply to a user with these roles: {@code api-bypass-rate-limit}. */
    public boolean bypassesCallLimit(Set<String> userRoles) {
        return !Collections.disjoint(unlimited, userRoles);
    }
}
