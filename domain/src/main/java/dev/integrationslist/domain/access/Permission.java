package dev.integrationslist.domain.access;

import dev.integrationslist.domain.integration.IntegrationType;

/** The four permissions to see integrations, with Rocket.Chat's identifiers. */
public enum Permission {
    /** Shows every incoming integration. */
    MANAGE_INCOMING("manage-incoming-integrations", IntegrationType.INCOMING, false),
    /** Shows the incoming integrations that the caller created. */
    MANAGE_OWN_INCOMING("manage-own-incoming-integrations", IntegrationType.INCOMING, true),
    /** Shows every outgoing integration. */
    MANAGE_OUTGOING("manage-outgoing-integrations", IntegrationType.OUTGOING, false),
    /** Shows the outgoing integrations that the caller created. */
    MANAGE_OWN_OUTGOING("manage-own-outgoing-integrations", IntegrationType.OUTGOING, true);

    private final String id;
    private final IntegrationType type;
    private final boolean own;

    Permission(String id, IntegrationType type, boolean own) {
        this.id = id;
        this.type = type;
        this.own = own;
    }

    /** The identifier of the permission's document. */
    public String id() {
        return id;
    }

    /** The type of the integrations it shows. */
    public IntegrationType type() {
        return type;
    }

    /** Whether it shows only those that the caller created. */
    public boolean own() {
        return own;
    }
}
