package dev.integrationslist.domain.document;

/** JavaScript code, which is data here and is never run. */
public record JavaScript(String code) implements Value {
    @Override
    public ValueType type() {
        return ValueType.JAVASCRIPT;
    }
}
