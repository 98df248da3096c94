package dev.integrationslist.queryengine.expression;

import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** The conversions between the four types of numbers. */
final class Decimals {
    private static final int MAX_SCALE = 6176;
    private static final int MAX_EXPONENT = 6144;

    /** The digits of a double that MongoDB keeps when it makes a decimal of it. */
    private static final int DIGITS_OF_A_DOUBLE = 15;

    private Decimals() {}

    /** The wider of two types of numbers: int, long, double, decimal. */
    static ValueType wider(ValueType one, ValueType other) {
        return breadth(one) >= breadth(other) ? one : other;
    }

    private static int breadth(ValueType type) {
        return switch (type) {
            case INT -> 0;
            case LONG -> 1;
            case DOUBLE -> 2;
            default -> 3;
        };
    }

    /** An int if it fits, else a long. */
    static NumberValue ofWhole(long number) {
        return number == (int) number ? new Int32((int) number) : new Int64(number);
    }

    /** The decimal that is nearest, or an infinity. */
    static Decimal128 rounded(BigDecimal number) {
        BigDecimal digits = number.round(MathContext.DECIMAL128);
        if (digits.signum() != 0 && digits.precision() - 1L - digits.scale() > MAX_EXPONENT) {
            return digits.signum() < 0 ? Decimal128.NEGATIVE_INFINITY : Decimal128.POSITIVE_INFINITY;
        }
        if (digits.scale() > MAX_SCALE) {
            boolean vanishes = digits.precision() + (long) MAX_SCALE < digits.scale();
            digits = vanishes
                    ? new BigDecimal(BigInteger.ZERO, MAX_SCALE)
                    : digits.setScale(MAX_SCALE, RoundingMode.HALF_EVEN);
        }
        return Decimal128.finite(digits.signum() < 0, digits.abs());
    }

    /** The decimal infinity or NaN of a double. */
    static Decimal128 ofSpecial(double number) {
        if (Double.isNaN(number)) {
            return Decimal128.NAN;
        }
        return number < 0 ? Decimal128.NEGATIVE_INFINITY : Decimal128.POSITIVE_INFINITY;
    }

    /** The number as a decimal; of a double, its first 15 digits. */
    static Decimal128 toDecimal(NumberValue number) {
        if (number instanceof Decimal128 decimal) {
            return decimal;
        }
        if (!number.isFinite()) {
            return ofSpecial(toDouble(number));
        }
        BigDecimal exact = number.toBigDecimal();
        if (!(number instanceof DoubleValue) || exact.signum() == 0) {
            return rounded(exact);
        }
        BigDecimal digits = exact.round(new MathContext(DIGITS_OF_A_DOUBLE, RoundingMode.HALF_EVEN));
        return rounded(digits.setScale(digits.scale() + DIGITS_OF_A_DOUBLE - digits.precision()));
    }

    /** The double that is nearest; an infinity beyond the range. */
    static double toDouble(NumberValue number) {
        if (number instanceof DoubleValue floating) {
            return floating.value();
        }
        if (number instanceof Decimal128 decimal && !decimal.isFinite()) {
            return decimal.isNaN()
                    ? Double.NaN
                    : decimal.negative() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return number.toBigDecimal().doubleValue();
    }

    /** The sign of a finite number, an infinity or NaN: enough to calculate with if one operand is not finite. */
    static double toSign(NumberValue number) {
        return number.isFinite() ? number.toBigDecimal().signum() : toDouble(number);
    }
}
