package dev.integrationslist.domain.document;

/** An instant, in milliseconds since 1970-01-01T00:00:00Z; negative before it. */
public record DateTime(long epochMillis) implements Value {
    @Override
    public ValueType type() {
        return ValueType.DATE;
    }
}
