package dev.integrationslist.domain.integration;

import java.util.Arrays;
import java.util.Optional;

/** The two directions of an integration, under the names that Rocket.Chat stores them by. */
public enum IntegrationType {
    /** Others post into Rocket.Chat. */
    INCOMING("webhook-incoming"),
    /** Rocket.Chat posts to others. */
    OUTGOING("webhook-outgoing");

    private final String id;

    IntegrationType(String id) {
        this.id = id;
    }

    /** What the {@code type} field holds. */
    public String id() {
        return id;
    }

    /** The type that is stored by that name, or empty where there is none. */
    public static Optional<IntegrationType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }
}
