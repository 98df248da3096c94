package dev.integrationslist.domain.document;

/** JavaScript code; data that never runs. */
public record JavaScript(String code) implements Value {
    @Override
    public ValueType type() {
        return ValueType.JAVASCRIPT;
    }
}
