package dev.integrationslist.adapter.rest.http;

import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * A user of demo data, whom pages offer to sign in as.
 *
 * @param userId the value of {@code X-User-Id}
 * @param token the value of {@code X-Auth-Token}, which everybody can read
 * @param role what the user may do, for people
 */
public record DemoUser(String userId, String token, String role) {
    /** Writes users as the member {@code demoUsers} of an object. */
    public static void write(JsonGenerator json, List<DemoUser> users) {
        json.writeArrayPropertyStart("demoUsers");
        for (DemoUser user : users) {
            json.writeStartObject();
            json.writeStringProperty("userId", user.userId());
            json.writeStringProperty("token", user.token());
            json.writeStringProperty("role", user.role());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
