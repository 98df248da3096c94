package dev.integrationslist.domain.document;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** A 32-bit integer. */
public record Int32(int value) implements NumberValue {
    @Override
    public ValueType type() {
        return ValueType.INT;
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
