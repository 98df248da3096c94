package dev.integrationslist.domain.document;

/** The value above all others. */
public enum MaxKey implements Value {
    INSTANCE;

    @Override
    public ValueType type() {
        return ValueType.MAX_KEY;
    }

    @Override
    public String toString() {
        return "MaxKey";
    }
}
