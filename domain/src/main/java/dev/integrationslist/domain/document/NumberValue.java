package dev.integrationslist.domain.document;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** A number of any of BSON's four numeric types, with exact arithmetic across them. */
public sealed interface NumberValue extends Value permits Int32, Int64, DoubleValue, Decimal128 {
    /** Whether it is neither infinite nor NaN. */
    default boolean isFinite() {
        return true;
    }

    /** Whether it is not a number. */
    default boolean isNaN() {
        return false;
    }

    /**
     * The exact value.
     *
     * @throws IllegalStateException if it is not finite
     */
    BigDecimal toBigDecimal();

    /** The number truncated toward zero, or empty if it is not finite or exceeds 64 bits. */
    default OptionalLong truncate() {
        return isFinite() ? NumberArithmetic.truncate(toBigDecimal()) : OptionalLong.empty();
    }

    /** The number if it is whole and fits 64 bits, else empty. */
    default OptionalLong toWholeNumber() {
        return isFinite() && NumberArithmetic.isWhole(toBigDecimal()) ? truncate() : OptionalLong.empty();
    }

    /** Whether it is zero of either sign. */
    default boolean isZero() {
        return isFinite() && toBigDecimal().signum() == 0;
    }

    /** The comparison by value: NaN equals NaN and is below all other numbers. */
    default int compareByValue(NumberValue other) {
        return NumberArithmetic.compare(this, other);
    }
}
