package dev.integrationslist.domain.document;

/** The value below all others. */
public enum MinKey implements Value {
    INSTANCE;

    @Override
    public ValueType type() {
        return ValueType.MIN_KEY;
    }

    @Override
    public String toString() {
        return "MinKey";
    }
}
