package dev.integrationslist.domain.document;

/** A string of a deprecated type; compares as a string. */
public record Symbol(String value) implements Value {
    @Override
    public ValueType type() {
        return ValueType.SYMBOL;
    }
}
