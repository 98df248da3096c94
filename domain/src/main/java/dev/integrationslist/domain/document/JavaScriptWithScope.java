package dev.integrationslist.domain.document;

/** JavaScript code with its variables; data that never runs. */
public record JavaScriptWithScope(String code, Document scope) implements Value {
    @Override
    public ValueType type() {
        return ValueType.JAVASCRIPT_WITH_SCOPE;
    }
}
