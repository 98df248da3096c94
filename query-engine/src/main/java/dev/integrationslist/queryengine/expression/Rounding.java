package dev.integrationslist.queryengine.expression;

import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The operators that round.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/round/">$round</a>
 */
final class Rounding {
    private static final int LEAST_PLACE = -20;
    private static final int MOST_PLACE = 100;

    private Rounding() {}

    static Value abs(@Nullable Value operand) {
        if (Values.isNullish(operand)) {
            return NullValue.INSTANCE;
        }
        NumberValue number = Values.requireNumber(operand);
        if (number instanceof DoubleValue floating) {
            return new DoubleValue(Math.abs(floating.value()));
        }
        if (number instanceof Decimal128 decimal) {
            return new Decimal128(decimal.kind(), false, decimal.magnitude());
        }
        long absolute = Math.abs(number.truncate().orElseThrow());
        if (absolute < 0) {
            throw new EvaluationException();
        }
        return number instanceof Int32 ? Decimals.ofWhole(absolute) : new Int64(absolute);
    }

    static Value ceil(@Nullable Value operand) {
        return Values.isNullish(operand) ? NullValue.INSTANCE : toPlace(operand, 0, RoundingMode.CEILING);
    }

    static Value floor(@Nullable Value operand) {
        return Values.isNullish(operand) ? NullValue.INSTANCE : toPlace(operand, 0, RoundingMode.FLOOR);
    }

    static Value round(Evaluation evaluation, Evaluator[] operands) {
        return toPlace(evaluation, operands, RoundingMode.HALF_EVEN);
    }

    static Value trunc(Evaluation evaluation, Evaluator[] operands) {
        return toPlace(evaluation, operands, RoundingMode.DOWN);
    }

    private static Value toPlace(Evaluation evaluation, Evaluator[] operands, RoundingMode mode) {
        Value number = operands[0].evaluate(evaluation);
        if (Values.isNullish(number)) {
            return NullValue.INSTANCE;
        }
        Values.requireNumber(number);
        if (operands.length == 1) {
            return toPlace(number, 0, mode);
        }
        Value place = operands[1].evaluate(evaluation);
        if (Values.isNullish(place)) {
            return NullValue.INSTANCE;
        }
        long digits = Values.requireLong(place);
        if (digits < LEAST_PLACE || digits > MOST_PLACE) {
            throw new EvaluationException();
        }
        return toPlace(number, (int) digits, mode);
    }

    private static NumberValue toPlace(@Nullable Value operand, int place, RoundingMode mode) {
        NumberValue number = Values.requireNumber(operand);
        boolean whole = number instanceof Int32 || number instanceof Int64;
        if (!number.isFinite() || whole && place >= 0) {
            return number;
        }
        BigDecimal exact = number.toBigDecimal();
        if (exact.scale() <= place) {
            return number;
        }
        BigDecimal rounded = exact.setScale(place, mode);
        if (number instanceof DoubleValue floating) {
            return new DoubleValue(Math.copySign(rounded.doubleValue(), floating.value()));
        }
        if (number instanceof Decimal128 decimal) {
            return Decimal128.finite(
                    decimal.negative(), Decimals.rounded(rounded).magnitude());
        }
        long result = exactLong(rounded);
        return number instanceof Int32 ? Decimals.ofWhole(result) : new Int64(result);
    }

    private static long exactLong(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException beyond64Bits) {
            throw new EvaluationException();
        }
    }

    /** The number rounded to a whole one of 64 bits. */
    static long toLong(NumberValue number, RoundingMode mode) {
        if (mode == RoundingMode.DOWN) {
            OptionalLong truncated = number.truncate();
            if (truncated.isEmpty()) {
                throw new EvaluationException();
            }
            return truncated.getAsLong();
        }
        return number instanceof Int32 || number instanceof Int64
                ? number.truncate().orElseThrow()
                : toLong(toPlace(number, 0, mode), RoundingMode.DOWN);
    }
}
