package dev.integrationslist.domain.document;

/** Null, which a field can hold; a missing field is something else. */
public enum NullValue implements Value {
    INSTANCE;

    @Override
    public ValueType type() {
        return ValueType.NULL;
    }

    @Override
    public String toString() {
        return "null";
    }
}
