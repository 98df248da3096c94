package dev.integrationslist.domain.schema;

/** A side of a range. */
public enum Side {
    MINIMUM,
    MAXIMUM
}
