package dev.integrationslist.domain.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A string. Its methods are written out, as Java generates classes for those of a record when they are first called. */
public record StringValue(String value) implements Value {
    public StringValue {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public ValueType type() {
        return ValueType.STRING;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StringValue string && value.equals(string.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
