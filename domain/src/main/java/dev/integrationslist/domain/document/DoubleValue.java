package dev.integrationslist.domain.document;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** A 64-bit floating point number. Record equality distinguishes {@code -0.0} from {@code 0.0}, as their bytes differ. */
public record DoubleValue(double value) implements NumberValue {
    @Override
    public ValueType type() {
        return ValueType.DOUBLE;
    }

    @Override
    public boolean isFinite() {
        return Double.isFinite(value);
    }

    @Override
    public boolean isNaN() {
        return Double.isNaN(value);
    }

    @Override
    public BigDecimal toBigDecimal() {
        if (!isFinite()) {
            throw new IllegalStateException(value + " is not finite");
        }
        return new BigDecimal(value);
    }

    @Override
    public OptionalLong truncate() {
        return NumberArithmetic.truncate(value);
    }

    @Override
    public OptionalLong toWholeNumber() {
        return value == Math.rint(value) ? truncate() : OptionalLong.empty();
    }

    @Override
    public boolean isZero() {
        return value == 0;
    }
}
