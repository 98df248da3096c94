package dev.integrationslist.storagecontract.generators;

import static dev.integrationslist.storagecontract.generators.ExpressionOracle.isNullish;
import static dev.integrationslist.storagecontract.generators.ExpressionOracle.number;

import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.storagecontract.generators.ExpressionOracle.Failure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Supplier;

/**
 * The oracle's arithmetic: exact numbers, rounded once to the type of the result, which is the widest of the operands' types. An
 * int that overflows becomes a long, a long a double.
 */
final class NumberOracle {
    private static final BigInteger INT_END = BigInteger.ONE.shiftLeft(31);
    private static final BigInteger LONG_END = BigInteger.ONE.shiftLeft(63);
    private static final int SCALE = 6176;
    private static final MathContext DECIMAL = MathContext.DECIMAL128;

    private NumberOracle() {}

    static Value evaluate(String name, Value first, List<Supplier<Value>> operands) {
        boolean isBinary = List.of("$subtract", "$divide", "$mod").contains(name);
        Value second = isBinary ? operands.get(1).get() : null;
        if (isNullish(first) || isBinary && isNullish(second)) {
            return NullValue.INSTANCE;
        }
        return switch (name) {
            case "$subtract" -> subtract(first, second);
            case "$divide" -> divide(number(first), number(second));
            case "$mod" -> remainder(number(first), number(second));
            case "$abs" -> absolute(number(first));
            case "$ceil" -> toPlace(number(first), 0, RoundingMode.CEILING);
            case "$floor" -> toPlace(number(first), 0, RoundingMode.FLOOR);
            case "$round" -> toPlace(number(first), operands, RoundingMode.HALF_EVEN);
            case "$trunc" -> toPlace(number(first), operands, RoundingMode.DOWN);
            default -> ConversionOracle.convert(name, first);
        };
    }

    static boolean isZero(NumberValue number) {
        return number.isFinite() && number.toBigDecimal().signum() == 0;
    }

    /** 0 for int, 1 for long, 2 for double, 3 for decimal. */
    private static int width(NumberValue number) {
        return number instanceof Int32 ? 0 : number instanceof Int64 ? 1 : number instanceof DoubleValue ? 2 : 3;
    }

    private static int width(NumberValue left, NumberValue right) {
        return Math.max(width(left), width(right));
    }

    /** Infinities and NaN as a double; of a finite number its sign, so that a calculation of special numbers comes out. */
    private static double special(NumberValue number) {
        if (number instanceof Decimal128 decimal && !decimal.isFinite()) {
            return decimal.isNaN() ? Double.NaN : decimal.negative() ? -1 / 0.0 : 1 / 0.0;
        }
        return number instanceof DoubleValue floating && !number.isFinite()
                ? floating.value()
                : number.toBigDecimal().signum();
    }

    static double toDouble(NumberValue number) {
        return number instanceof DoubleValue floating
                ? floating.value()
                : number.isFinite() ? number.toBigDecimal().doubleValue() : special(number);
    }

    static NumberValue ofSpecial(double special, int width) {
        if (width < 3) {
            return new DoubleValue(special);
        }
        return Double.isNaN(special)
                ? Decimal128.NAN
                : special > 0 ? Decimal128.POSITIVE_INFINITY : Decimal128.NEGATIVE_INFINITY;
    }

    /** 34 digits, of which the last is not below 1E-6176; an infinity from 1E+6145. */
    static Decimal128 decimal(BigDecimal exact) {
        BigDecimal rounded = exact.round(DECIMAL);
        if (rounded.abs().compareTo(new BigDecimal("1E+6145")) >= 0) {
            return (Decimal128) ofSpecial(rounded.signum(), 3);
        }
        BigDecimal smallest = rounded.scale() > SCALE ? rounded.setScale(SCALE, RoundingMode.HALF_EVEN) : rounded;
        return Decimal128.finite(smallest.signum() < 0, smallest.abs());
    }

    /** A double has 15 digits as a decimal. */
    static BigDecimal digits(NumberValue number) {
        BigDecimal exact = number.toBigDecimal();
        if (!(number instanceof DoubleValue) || exact.signum() == 0) {
            return exact;
        }
        BigDecimal rounded = exact.round(new MathContext(15, RoundingMode.HALF_EVEN));
        return rounded.setScale(rounded.scale() + 15 - rounded.precision());
    }

    /** The exact number in a type that is at least as wide. */
    private static NumberValue of(BigDecimal exact, int width) {
        if (width == 3) {
            return decimal(exact);
        }
        if (width == 2 || exact.toBigInteger().abs().compareTo(LONG_END) > 0) {
            return new DoubleValue(exact.doubleValue());
        }
        BigInteger whole = exact.toBigIntegerExact();
        if (whole.equals(LONG_END)) {
            return new DoubleValue(exact.doubleValue());
        }
        boolean isInt = whole.compareTo(INT_END) < 0 && whole.compareTo(INT_END.negate()) >= 0;
        return width == 0 && isInt ? new Int32(whole.intValue()) : new Int64(whole.longValue());
    }

    static int int32(Value value) {
        BigDecimal exact = exact(number(value));
        try {
            return exact.intValueExact();
        } catch (ArithmeticException noInt) {
            throw new Failure();
        }
    }

    static int index(Value value) {
        int index = int32(value);
        if (index < 0) {
            throw new Failure();
        }
        return index;
    }

    static long int64(Value value) {
        try {
            return exact(number(value)).longValueExact();
        } catch (ArithmeticException noLong) {
            throw new Failure();
        }
    }

    private static BigDecimal exact(NumberValue number) {
        if (!number.isFinite()) {
            throw new Failure();
        }
        return number.toBigDecimal();
    }

    static void requireSummand(Value value, List<Value> before) {
        boolean isFirstDate = value instanceof DateTime && before.stream().noneMatch(DateTime.class::isInstance);
        if (!isFirstDate) {
            number(value);
        }
    }

    static Value add(List<Value> values) {
        NumberValue sum = sum(values);
        for (Value value : values) {
            if (value instanceof DateTime date) {
                BigDecimal millis = exact(sum)
                        .setScale(0, sum instanceof Decimal128 ? RoundingMode.HALF_EVEN : RoundingMode.HALF_UP);
                return date(BigDecimal.valueOf(date.epochMillis()).add(int64Range(millis)));
            }
        }
        return sum;
    }

    private static BigDecimal int64Range(BigDecimal number) {
        return new BigDecimal(int64(new Decimal128(Decimal128.Kind.FINITE, number.signum() < 0, number.abs())));
    }

    private static DateTime date(BigDecimal millis) {
        try {
            return new DateTime(millis.longValueExact());
        } catch (ArithmeticException beyondTheRange) {
            throw new Failure();
        }
    }

    /** The sum of the numbers among the values. */
    static NumberValue sum(List<Value> values) {
        int width = 0;
        double special = 0;
        BigDecimal wholes = BigDecimal.ZERO;
        BigDecimal decimals = BigDecimal.ZERO;
        for (Value value : values) {
            if (value instanceof NumberValue number) {
                width = Math.max(width, width(number));
                if (!number.isFinite()) {
                    special += special(number);
                } else if (number instanceof Decimal128) {
                    decimals = decimals.add(number.toBigDecimal(), DECIMAL);
                } else {
                    wholes = wholes.add(number.toBigDecimal());
                }
            }
        }
        if (special != 0 || Double.isNaN(special)) {
            return ofSpecial(special, width);
        }
        if (width == 3 && Double.isInfinite(wholes.doubleValue())) {
            return ofSpecial(wholes.doubleValue(), 3);
        }
        return of(decimals.add(wholes), width);
    }

    static Value average(List<Value> values) {
        long count = values.stream().filter(NumberValue.class::isInstance).count();
        if (count == 0) {
            return NullValue.INSTANCE;
        }
        NumberValue sum = sum(values);
        if (sum instanceof Decimal128) {
            return sum.isFinite() ? decimal(sum.toBigDecimal().divide(BigDecimal.valueOf(count), DECIMAL)) : sum;
        }
        return new DoubleValue(toDouble(sum) / count);
    }

    private static Value subtract(Value left, Value right) {
        if (left instanceof DateTime date) {
            BigDecimal start = BigDecimal.valueOf(date.epochMillis());
            if (right instanceof DateTime other) {
                BigDecimal millis = start.subtract(BigDecimal.valueOf(other.epochMillis()));
                return new Int64(date(millis).epochMillis());
            }
            BigDecimal millis = exact(number(right)).setScale(0, RoundingMode.DOWN);
            return date(start.subtract(int64Range(millis)));
        }
        NumberValue minuend = number(left);
        NumberValue subtrahend = number(right);
        int width = width(minuend, subtrahend);
        if (width == 2) {
            return new DoubleValue(toDouble(minuend) - toDouble(subtrahend));
        }
        return minuend.isFinite() && subtrahend.isFinite()
                ? of(
                        width == 3
                                ? digits(minuend).subtract(digits(subtrahend))
                                : minuend.toBigDecimal().subtract(subtrahend.toBigDecimal()),
                        width)
                : ofSpecial(special(minuend) - special(subtrahend), width);
    }

    static Value multiply(List<Value> values) {
        NumberValue product = new Int32(1);
        for (Value value : values) {
            product = product(product, (NumberValue) value);
        }
        return product;
    }

    private static NumberValue product(NumberValue left, NumberValue right) {
        int width = width(left, right);
        if (width == 2) {
            return new DoubleValue(toDouble(left) * toDouble(right));
        }
        if (!left.isFinite() || !right.isFinite()) {
            return ofSpecial(special(left) * special(right), width);
        }
        BigDecimal exact = digits(left).multiply(digits(right));
        NumberValue product = of(exact, width);
        return width < 2 && product instanceof DoubleValue
                ? new DoubleValue(toDouble(left) * toDouble(right))
                : product;
    }

    private static Value divide(NumberValue left, NumberValue right) {
        requireDivisor(right);
        if (width(left, right) < 3) {
            return new DoubleValue(toDouble(left) / toDouble(right));
        }
        if (left.isFinite() && right.isFinite()) {
            return decimal(digits(left).divide(digits(right), DECIMAL));
        }
        double special = special(left) / special(right);
        return special == 0 ? decimal(BigDecimal.ZERO) : ofSpecial(special, 3);
    }

    private static void requireDivisor(NumberValue divisor) {
        if (isZero(divisor)) {
            throw new Failure();
        }
    }

    /** A remainder with the sign of the dividend. A double divisor that is a whole number is one. */
    private static Value remainder(NumberValue left, NumberValue right) {
        requireDivisor(right);
        int width = width(left, right);
        if (width == 3) {
            if (left.isFinite() && right.isFinite()) {
                return decimal(digits(left).remainder(digits(right)));
            }
            return left.isFinite() && !right.isNaN() ? decimal(digits(left)) : Decimal128.NAN;
        }
        boolean isWhole = right.isFinite() && isInt(right.toBigDecimal());
        if (left instanceof DoubleValue || right instanceof DoubleValue && !isWhole) {
            return new DoubleValue(toDouble(left) % toDouble(right));
        }
        BigDecimal remainder = left.toBigDecimal().remainder(right.toBigDecimal());
        return of(remainder, left instanceof Int64 || right instanceof Int64 ? 1 : 0);
    }

    private static boolean isInt(BigDecimal exact) {
        return exact.compareTo(BigDecimal.valueOf(exact.intValue())) == 0;
    }

    private static Value absolute(NumberValue number) {
        if (number instanceof DoubleValue floating) {
            return new DoubleValue(Math.abs(floating.value()));
        }
        if (!number.isFinite()) {
            return number.isNaN() ? number : Decimal128.POSITIVE_INFINITY;
        }
        BigDecimal exact = number.toBigDecimal().abs();
        if (width(number) < 2 && exact.toBigInteger().equals(LONG_END)) {
            throw new Failure();
        }
        return of(exact, width(number));
    }

    private static Value toPlace(NumberValue number, List<Supplier<Value>> operands, RoundingMode mode) {
        if (operands.size() == 1) {
            return toPlace(number, 0, mode);
        }
        Value place = operands.get(1).get();
        if (isNullish(place)) {
            return NullValue.INSTANCE;
        }
        long digits = int64(place);
        if (digits < -20 || digits > 100) {
            throw new Failure();
        }
        return toPlace(number, (int) digits, mode);
    }

    private static NumberValue toPlace(NumberValue number, int place, RoundingMode mode) {
        if (!number.isFinite() || number.toBigDecimal().scale() <= place) {
            return number;
        }
        BigDecimal rounded = number.toBigDecimal().setScale(place, mode);
        if (width(number) == 2) {
            return new DoubleValue(rounded.doubleValue());
        }
        NumberValue result = of(rounded, width(number));
        if (width(number) < 2 && result instanceof DoubleValue) {
            throw new Failure();
        }
        return result;
    }

    /** The text of what an operator on strings takes beside strings. */
    static String coerced(Value value) {
        return ConversionOracle.coerced(value);
    }
}
