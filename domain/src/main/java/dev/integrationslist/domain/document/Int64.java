package dev.integrationslist.domain.document;

/** A 64-bit integer. */
public record Int64(long value) implements NumberValue {
    @Override
    public ValueType type() {
        return ValueType.LONG;
    }
}
