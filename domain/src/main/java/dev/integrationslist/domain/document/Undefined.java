package dev.integrationslist.domain.document;

/** The value of a deprecated type. */
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
