package dev.integrationslist.domain.document;

/** JavaScript code with its variables, which is data here and is never run. */
public record JavaScriptWithScope(String code, Document scope) implements Value {
    @Override
    public ValueType type() {
        return ValueType.JAVASCRIPT_WITH_SCOPE;
    }
}
