package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.Undefined;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.pattern.Pattern;
import dev.integrationslist.domain.pattern.PatternException;
import java.math.MathContext;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;

/** The operands of predicates: their checks, and their reading as numbers and truth values. */
final class Operands {
    private Operands() {}

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
            throw new OperandException("a regular expression cannot be compared", "use $regex, $in or $not");
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

    /** Whether the value is true in a condition: not false, zero, null or undefined. */
    static boolean isTruthy(Value value) {
        if (value instanceof BooleanValue truth) {
            return truth.value();
        }
        if (value instanceof NumberValue number) {
            return !number.isZero();
        }
        return !(value instanceof NullValue || value instanceof Undefined);
    }

    /** The value as a whole number without rounding. */
    static long wholeNumber(Value value, String expectation) {
        return number(value, NumberValue::toWholeNumber, expectation);
    }

    /** The value as a number truncated toward zero. */
    static long truncated(Value value, String expectation) {
        return number(value, NumberValue::truncate, expectation);
    }

    private static long number(Value value, Function<NumberValue, OptionalLong> reading, String expectation) {
        if (!(value instanceof NumberValue number)) {
            throw new OperandException("got " + describe(value), expectation);
        }
        return reading.apply(number).orElseThrow(() -> new OperandException("got " + text(number), expectation));
    }

    private static String text(NumberValue number) {
        return number.isFinite()
                ? number.toBigDecimal().round(new MathContext(20)).toString()
                : number instanceof DoubleValue floating ? Double.toString(floating.value()) : number.toString();
    }
}
