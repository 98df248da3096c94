package dev.integrationslist.domain.document;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** A 64-bit integer. */
public record Int64(long value) implements NumberValue {
    @Override
    public ValueType type() {
        return ValueType.LONG;
    }

    @Override
    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(value);
    }

    @Override
    public OptionalLong truncate() {
        return OptionalLong.of(value);
    }

    @Override
    public OptionalLong toWholeNumber() {
        return OptionalLong.of(value);
    }

    @Override
    public boolean isZero() {
        return value == 0;
    }
}
