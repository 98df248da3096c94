package dev.integrationslist.domain.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/** Exact arithmetic on numbers of different types. */
final class NumberArithmetic {
    private static final double TWO_TO_63 = 0x1p63;
    private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

    private static final Int32 ZERO = new Int32(0);

    private NumberArithmetic() {}

    static boolean isWhole(BigDecimal number) {
        return number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
    }

    static OptionalLong truncate(BigDecimal number) {
        if (number.precision() <= number.scale()) {
            return OptionalLong.of(0); // below 1, without the thousands of zeros that an exponent can stand for
        }
        BigDecimal whole = number.scale() <= 0 ? number : number.setScale(0, RoundingMode.DOWN);
        boolean fits = whole.compareTo(LONG_MIN) >= 0 && whole.compareTo(LONG_MAX) <= 0;
        return fits ? OptionalLong.of(whole.longValue()) : OptionalLong.empty();
    }

    static OptionalLong truncate(double number) {
        return number >= -TWO_TO_63 && number < TWO_TO_63 ? OptionalLong.of((long) number) : OptionalLong.empty();
    }

    static int compare(NumberValue left, NumberValue right) {
        if (left instanceof Decimal128 || right instanceof Decimal128) {
            return compareAsDecimals(left, right);
        }
        if (left instanceof DoubleValue a) {
            return right instanceof DoubleValue b
                    ? compareDoubles(a.value(), b.value())
                    : -compareLongToDouble(integer(right), a.value());
        }
        return right instanceof DoubleValue b
                ? compareLongToDouble(integer(left), b.value())
                : Long.compare(integer(left), integer(right));
    }

    private static long integer(NumberValue value) {
        return value.truncate().orElseThrow();
    }

    private static int compareDoubles(double left, double right) {
        if (left < right) {
            return -1;
        }
        if (left > right) {
            return 1;
        }
        return left == right ? 0 : Boolean.compare(!Double.isNaN(left), !Double.isNaN(right));
    }

    /** Without a conversion of the integer to double, which rounds beyond 2^53. */
    private static int compareLongToDouble(long left, double right) {
        if (Double.isNaN(right)) {
            return 1;
        }
        if (right >= TWO_TO_63) {
            return -1;
        }
        if (right < -TWO_TO_63) {
            return 1;
        }
        int order = Long.compare(left, (long) right);
        return order != 0 ? order : compareDoubles(0, right - (long) right);
    }

    private static int compareAsDecimals(NumberValue left, NumberValue right) {
        int order = Integer.compare(magnitudeClass(left), magnitudeClass(right));
        return order != 0 || !left.isFinite() ? order : left.toBigDecimal().compareTo(right.toBigDecimal());
    }

    /** -2 for NaN, -1 and 1 for the infinities, 0 for finite numbers. */
    private static int magnitudeClass(NumberValue value) {
        if (value.isFinite()) {
            return 0;
        }
        if (value.isNaN()) {
            return -2;
        }
        boolean negative = value instanceof Decimal128 decimal ? decimal.negative() : value.compareByValue(ZERO) < 0;
        return negative ? -1 : 1;
    }
}
