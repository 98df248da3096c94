package dev.integrationslist.domain.document;

/** A value of a type that MongoDB deprecated. */
public enum Undefined implements Value {
    INSTANCE;

    @Override
    public ValueType type() {
        return ValueType.UNDEFINED;
    }

    @Override
    public String toString() {
        return "undefined";
    }
}
