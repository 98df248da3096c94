package dev.integrationslist.queryengine.expression;

import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic operators. A result has the widest type of the operands (int, long, double, decimal); an int that overflows
 * becomes a long, and a long a double.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/#arithmetic-expression-operators">
 *     Arithmetic</a>
 */
final class Arithmetic {
    /** The work of a remainder of decimals, whose quotient can have 12,000 digits. */
    private static final int WORK_OF_A_REMAINDER = 1_000;

    private Arithmetic() {}

    /** The sum of numbers, or a date that is as many milliseconds later. */
    static Value add(Evaluation evaluation, Evaluator[] operands) {
        Sum sum = new Sum();
        DateTime date = null;
        for (Evaluator operand : operands) {
            Value value = operand.evaluate(evaluation);
            if (Values.isNullish(value)) {
                return NullValue.INSTANCE;
            }
            if (!(value instanceof DateTime found)) {
                sum.add(Values.requireNumber(value));
            } else if (date == null) {
                date = found;
            } else {
                throw new EvaluationException();
            }
        }
        return date == null ? sum.value() : later(date, millis(sum.value()));
    }

    private static Value later(DateTime date, long millis) {
        try {
            return new DateTime(Math.addExact(date.epochMillis(), millis));
        } catch (ArithmeticException overflow) {
            throw new EvaluationException();
        }
    }

    /** A duration, rounded to the millisecond: a double half away from zero, a decimal to the even neighbour. */
    private static long millis(NumberValue number) {
        if (!number.isFinite()) {
            throw new EvaluationException();
        }
        RoundingMode mode = number instanceof Decimal128 ? RoundingMode.HALF_EVEN : RoundingMode.HALF_UP;
        return Rounding.toLong(number, mode);
    }

    static Value subtract(@Nullable Value left, @Nullable Value right) {
        if (Values.isNullish(left) || Values.isNullish(right)) {
            return NullValue.INSTANCE;
        }
        if (left instanceof DateTime date) {
            return right instanceof DateTime other
                    ? new Int64(difference(date.epochMillis(), other.epochMillis()))
                    : new DateTime(difference(
                            date.epochMillis(), Rounding.toLong(Values.requireNumber(right), RoundingMode.DOWN)));
        }
        return subtract(Values.requireNumber(left), Values.requireNumber(right));
    }

    private static long difference(long left, long right) {
        try {
            return Math.subtractExact(left, right);
        } catch (ArithmeticException overflow) {
            throw new EvaluationException();
        }
    }

    private static NumberValue subtract(NumberValue left, NumberValue right) {
        ValueType type = Decimals.wider(left.type(), right.type());
        if (type == ValueType.DOUBLE) {
            return new DoubleValue(Decimals.toDouble(left) - Decimals.toDouble(right));
        }
        if (type == ValueType.DECIMAL) {
            Decimal128 minuend = Decimals.toDecimal(left);
            Decimal128 subtrahend = Decimals.toDecimal(right);
            return minuend.isFinite() && subtrahend.isFinite()
                    ? Decimals.rounded(
                            minuend.toBigDecimal().subtract(subtrahend.toBigDecimal(), MathContext.DECIMAL128))
                    : special(Decimals.toSign(minuend) - Decimals.toSign(subtrahend));
        }
        Sum sum = new Sum();
        sum.add(left);
        long subtrahend = whole(right);
        if (subtrahend == Long.MIN_VALUE) {
            sum.add(new Int64(Long.MAX_VALUE));
            sum.add(new Int32(1));
        } else {
            sum.add(right instanceof Int32 ? Decimals.ofWhole(-subtrahend) : new Int64(-subtrahend));
        }
        return sum.value();
    }

    private static long whole(NumberValue number) {
        return number.truncate().orElseThrow();
    }

    static Value multiply(Evaluation evaluation, Evaluator[] operands) {
        NumberValue product = new Int32(1);
        for (Evaluator operand : operands) {
            Value value = operand.evaluate(evaluation);
            if (Values.isNullish(value)) {
                return NullValue.INSTANCE;
            }
            product = product(product, Values.requireNumber(value));
        }
        return product;
    }

    private static NumberValue product(NumberValue left, NumberValue right) {
        ValueType type = Decimals.wider(left.type(), right.type());
        if (type == ValueType.DECIMAL) {
            Decimal128 one = Decimals.toDecimal(left);
            Decimal128 other = Decimals.toDecimal(right);
            return one.isFinite() && other.isFinite()
                    ? Decimals.rounded(one.toBigDecimal().multiply(other.toBigDecimal()))
                    : special(Decimals.toSign(one) * Decimals.toSign(other));
        }
        if (type != ValueType.DOUBLE) {
            long one = whole(left);
            long other = whole(right);
            long low = one * other;
            if (Math.multiplyHigh(one, other) == low >> Long.SIZE - 1) {
                return type == ValueType.LONG ? new Int64(low) : Decimals.ofWhole(low);
            }
        }
        return new DoubleValue(Decimals.toDouble(left) * Decimals.toDouble(right));
    }

    /** A double, or a decimal if one of the operands is one. */
    static Value divide(@Nullable Value left, @Nullable Value right) {
        if (Values.isNullish(left) || Values.isNullish(right)) {
            return NullValue.INSTANCE;
        }
        NumberValue dividend = Values.requireNumber(left);
        NumberValue divisor = requireDivisor(right);
        if (Decimals.wider(dividend.type(), divisor.type()) != ValueType.DECIMAL) {
            return new DoubleValue(Decimals.toDouble(dividend) / Decimals.toDouble(divisor));
        }
        Decimal128 one = Decimals.toDecimal(dividend);
        Decimal128 other = Decimals.toDecimal(divisor);
        if (one.isFinite() && other.isFinite()) {
            return Decimals.rounded(one.toBigDecimal().divide(other.toBigDecimal(), MathContext.DECIMAL128));
        }
        return special(Decimals.toSign(one) / Decimals.toSign(other));
    }

    private static NumberValue requireDivisor(@Nullable Value value) {
        NumberValue divisor = Values.requireNumber(value);
        if (divisor.isZero()) {
            throw new EvaluationException();
        }
        return divisor;
    }

    /** The remainder with the sign of the dividend. */
    static Value mod(Evaluation evaluation, @Nullable Value left, @Nullable Value right) {
        if (Values.isNullish(left) || Values.isNullish(right)) {
            return NullValue.INSTANCE;
        }
        NumberValue dividend = Values.requireNumber(left);
        NumberValue divisor = requireDivisor(right);
        if (Decimals.wider(dividend.type(), divisor.type()) == ValueType.DECIMAL) {
            evaluation.charge(WORK_OF_A_REMAINDER);
            return remainder(Decimals.toDecimal(dividend), Decimals.toDecimal(divisor));
        }
        boolean wholeDivisor = isInt(divisor);
        if (dividend instanceof DoubleValue || divisor instanceof DoubleValue && !wholeDivisor) {
            return new DoubleValue(Decimals.toDouble(dividend) % Decimals.toDouble(divisor));
        }
        long remainder = whole(dividend) % whole(divisor);
        return dividend instanceof Int64 || divisor instanceof Int64
                ? new Int64(remainder)
                : new Int32((int) remainder);
    }

    private static boolean isInt(NumberValue number) {
        long whole = number.toWholeNumber().orElse(Long.MAX_VALUE);
        return whole == (int) whole;
    }

    private static Decimal128 remainder(Decimal128 dividend, Decimal128 divisor) {
        if (dividend.isFinite() && divisor.isFinite()) {
            BigDecimal remainder = dividend.toBigDecimal().remainder(divisor.toBigDecimal());
            return Decimals.rounded(remainder);
        }
        return dividend.isFinite() && !divisor.isNaN() ? dividend : Decimal128.NAN;
    }

    /** The decimal of a calculation with signs, infinities and NaN. */
    private static Decimal128 special(double result) {
        return result == 0 ? Decimals.rounded(BigDecimal.ZERO) : Decimals.ofSpecial(result);
    }
}
