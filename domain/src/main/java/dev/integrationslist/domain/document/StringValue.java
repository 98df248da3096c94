package dev.integrationslist.domain.document;

import java.util.Objects;

/** A string. */
public record StringValue(String value) implements Value {
    public StringValue {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public ValueType type() {
        return ValueType.STRING;
    }
}
