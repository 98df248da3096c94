package dev.integrationslist.domain.integration;

import java.util.Arrays;
import java.util.Optional;

/** The two types of integrations, with Rocket.Chat's identifiers. */
public enum IntegrationType {
    /** Other programs post messages to Rocket.Chat. */
    INCOMING("webhook-incoming"),
    /** Rocket.Chat calls other programs. */
    OUTGOING("webhook-outgoing");

    private final String id;

    IntegrationType(String id) {
        this.id = id;
    }

    /** The value of the {@code type} field. */
    public String id() {
        return id;
    }

    /** The type with that identifier, or empty. */
    public static Optional<IntegrationType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }
}
