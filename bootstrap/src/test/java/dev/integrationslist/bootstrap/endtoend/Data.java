package dev.integrationslist.bootstrap.endtoend;

import dev.integrationslist.domain.access.LoginToken;
import dev.integrationslist.domain.access.Permission;
import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.extendedjson.ExtendedJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a store is filled with: the documents of the four collections. */
public record Data(
        List<Document> integrations, List<Document> users, List<Document> permissions, List<Document> settings) {

    public static final Data EMPTY = new Data(List.of(), List.of(), List.of(), List.of());

    public Data withIntegrations(List<Document> added) {
        return new Data(join(integrations, added), users, permissions, settings);
    }

    public Data withIntegrations(String... json) {
        return withIntegrations(Stream.of(json).map(ExtendedJson::readDocument).toList());
    }

    public Data withUser(String json) {
        return new Data(integrations, join(users, List.of(ExtendedJson.readDocument(json))), permissions, settings);
    }

    /** Adds a user who signs in with {@link #token} and holds these permissions by a role of their own. */
    public Data withUser(String id, Set<Permission> held) {
        Data withUser = withUser("""
                {"_id": "%s", "roles": ["user", "role-of-%s"],
                 "services": {"resume": {"loginTokens": [
                   {"hashedToken": "%s", "type": "personalAccessToken"}]}}}""".formatted(id, id, LoginToken.hash(token(id))));
        return new Data(integrations, withUser.users, granting("role-of-" + id, held), settings);
    }

    /** Adds the document of a permission that the last user was not given. */
    public Data withPermission(String json) {
        return new Data(integrations, users, join(permissions, List.of(ExtendedJson.readDocument(json))), settings);
    }

    /** The token of a user whom {@link #withUser(String, Set)} added. */
    public static String token(String userId) {
        return "token-of-" + userId;
    }

    public Data withSetting(String id, String value) {
        Document setting = ExtendedJson.readDocument("{\"_id\": \"%s\", \"value\": %s}".formatted(id, value));
        return new Data(integrations, users, permissions, join(settings, List.of(setting)));
    }

    private List<Document> granting(String role, Set<Permission> held) {
        return Stream.of(Permission.values())
                .map(permission -> Document.of(
                        new Field("_id", new StringValue(permission.id())),
                        new Field(
                                "roles",
                                Array.of(Stream.concat(
                                                rolesOf(permission).stream(),
                                                held.contains(permission) ? Stream.of(role) : Stream.empty())
                                        .map(StringValue::new)
                                        .toList()))))
                .toList();
    }

    private List<String> rolesOf(Permission permission) {
        List<String> roles = new ArrayList<>();
        for (Document document : permissions) {
            if (new StringValue(permission.id()).equals(document.get("_id"))
                    && document.get("roles") instanceof Array all) {
                all.forEach(role -> roles.add(((StringValue) role).value()));
            }
        }
        return roles;
    }

    private static List<Document> join(List<Document> first, List<Document> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
