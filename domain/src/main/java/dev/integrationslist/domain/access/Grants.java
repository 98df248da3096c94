package dev.integrationslist.domain.access;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.StringValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The roles that hold each of the four permissions.
 *
 * @param roles the identifiers of the roles by permission; no role holds a missing permission
 */
public record Grants(Map<Permission, Set<String>> roles) {
    public Grants {
        roles = Map.copyOf(roles);
    }

    /** Reads documents of the {@code rocketchat_permissions} collection; others are ignored. */
    public static Grants of(Iterable<Document> permissions) {
        Map<Permission, Set<String>> roles = new EnumMap<>(Permission.class);
        for (Document document : permissions) {
            for (Permission permission : Permission.values()) {
                if (new StringValue(permission.id()).equals(document.get("_id"))) {
                    roles.put(permission, User.strings(document.get("roles")));
                }
            }
        }
        return new Grants(roles);
    }

    /** The permissions of a user with these roles, given by identifier. */
    public Set<Permission> heldBy(Set<String> userRoles) {
        return Stream.of(Permission.values())
                .filter(permission -> !Collections.disjoint(roles.getOrDefault(permission, Set.of()), userRoles))
                .collect(Collectors.toUnmodifiableSet());
    }
}
