package dev.integrationslist.domain.document;

import java.util.Objects;

/** A name and its value in a document. */
public record Field(String name, Value value) {
    public Field {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }
}
