package dev.integrationslist.domain.document;

/** A string. */
public record StringValue(String value) implements Value {
    @Override
    public ValueType type() {
        return ValueType.STRING;
    }
}
