package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.Undefined;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.pattern.Pattern;
import dev.integrationslist.domain.pattern.PatternException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/** What operands share: how a value reads as a number, as a truth, as something to compare with. */
final class Values {
    private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

    private Values() {}

    /** The value with its article, for error messages. */
    static String describe(Value value) {
        String alias = value.type().alias();
        return ("aeiou".indexOf(alias.charAt(0)) >= 0 ? "an " : "a ") + alias;
    }

    static void requireDefined(Value operand) {
        Objects.requireNonNull(operand, "operand");
        if (operand instanceof Undefined) {
            throw new OperandException("nothing compares with undefined", "use null, or $exists");
        }
    }

    static void requireComparable(Value operand) {
        requireDefined(operand);
        if (operand instanceof RegularExpression) {
            throw new OperandException("a regular expression cannot be compared with", "use $regex, $in or $not");
        }
    }

    static void requireValid(RegularExpression expression) {
        try {
            Pattern.parse(expression.pattern(), expression.options());
        } catch (PatternException refused) {
            boolean inOptions = refused.index() == PatternException.IN_OPTIONS;
            String where = inOptions ? "the options" : "the pattern at character " + (refused.index() + 1);
            throw new OperandException(where + " cannot be used: " + refused.getMessage(), "");
        }
    }

    /** Whether MongoDB takes the value for true: not false, zero, null or undefined. */
    static boolean isTruthy(Value value) {
        if (value instanceof BooleanValue truth) {
            return truth.value();
        }
        if (value instanceof NumberValue number) {
            return !isZero(number);
        }
        return !(value instanceof NullValue || value instanceof Undefined);
    }

    private static boolean isZero(NumberValue number) {
        return isFinite(number) && decimal(number).signum() == 0;
    }

    /** The value as a whole number without rounding. */
    static long wholeNumber(Value value, String expectation) {
        if (!(value instanceof NumberValue number)) {
            throw new OperandException("got " + describe(value), expectation);
        }
        if (!isFinite(number)
                || !isLong(decimal(number))
                || decimal(number).stripTrailingZeros().scale() > 0) {
            throw new OperandException("got " + text(number), expectation);
        }
        return decimal(number).longValue();
    }

    /** The value as a whole number, cut toward zero. */
    static long truncated(Value value, String expectation) {
        if (!(value instanceof NumberValue number)) {
            throw new OperandException("got " + describe(value), expectation);
        }
        if (!isFinite(number) || !isLong(truncate(decimal(number)))) {
            throw new OperandException("got " + text(number), expectation);
        }
        return truncate(decimal(number)).longValue();
    }

    /** Without writing out the zeros of a huge exponent. */
    private static BigDecimal truncate(BigDecimal number) {
        return number.scale() <= 0 ? number : number.setScale(0, RoundingMode.DOWN);
    }

    private static boolean isLong(BigDecimal number) {
        return number.compareTo(LONG_MIN) >= 0 && number.compareTo(LONG_MAX) <= 0;
    }

    private static boolean isFinite(NumberValue number) {
        return number instanceof Decimal128 decimal
                ? decimal.kind() == Decimal128.Kind.FINITE
                : !(number instanceof DoubleValue floating) || Double.isFinite(floating.value());
    }

    private static BigDecimal decimal(NumberValue number) {
        if (number instanceof Int32 small) {
            return BigDecimal.valueOf(small.value());
        }
        if (number instanceof Int64 large) {
            return BigDecimal.valueOf(large.value());
        }
        return number instanceof DoubleValue floating
                ? new BigDecimal(floating.value())
                : ((Decimal128) number).value();
    }

    private static String text(NumberValue number) {
        return isFinite(number)
                ? decimal(number).round(new java.math.MathContext(20)).toString()
                : number instanceof DoubleValue floating ? Double.toString(floating.value()) : number.toString();
    }
}
