package dev.integrationslist.domain.document;

/** A boolean. */
public record BooleanValue(boolean value) implements Value {
    @Override
    public ValueType type() {
        return ValueType.BOOLEAN;
    }
}
