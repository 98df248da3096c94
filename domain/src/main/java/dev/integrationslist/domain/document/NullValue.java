package dev.integrationslist.domain.document;

/** Null; a field that is null is present, unlike a missing field. */
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
