package dev.integrationslist.domain.document;

/** A 32-bit integer. */
public record Int32(int value) implements NumberValue {
    @Override
    public ValueType type() {
        return ValueType.INT;
    }
}
