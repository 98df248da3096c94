package dev.integrationslist.queryengine.expression;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Undefined;
import dev.integrationslist.domain.document.Value;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The values that operators take and give. Each requirement fails the evaluation. */
final class Values {
    static final BooleanValue TRUE = new BooleanValue(true);
    static final BooleanValue FALSE = new BooleanValue(false);
    private static final Int32 LESS = new Int32(-1);
    private static final Int32 SAME = new Int32(0);
    private static final Int32 GREATER = new Int32(1);

    private Values() {}

    static BooleanValue of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** A comparison's result as -1, 0 or 1. */
    static Int32 ofOrder(int order) {
        return order < 0 ? LESS : order == 0 ? SAME : GREATER;
    }

    /** Whether the value is neither missing, null, undefined, false nor zero. */
    static boolean isTrue(@Nullable Value value) {
        if (value instanceof BooleanValue truth) {
            return truth.value();
        }
        return value instanceof NumberValue number ? !number.isZero() : !isNullish(value);
    }

    /** Whether the value is missing, null or undefined. */
    static boolean isNullish(@Nullable Value value) {
        return value == null || value instanceof NullValue || value instanceof Undefined;
    }

    static Array requireArray(@Nullable Value value) {
        if (value instanceof Array array) {
            return array;
        }
        throw new EvaluationException();
    }

    static String requireString(@Nullable Value value) {
        if (value instanceof StringValue text) {
            return text.value();
        }
        throw new EvaluationException();
    }

    static NumberValue requireNumber(@Nullable Value value) {
        if (value instanceof NumberValue number) {
            return number;
        }
        throw new EvaluationException();
    }

    /** A whole number of 64 bits. */
    static long requireLong(@Nullable Value value) {
        OptionalLong whole = requireNumber(value).toWholeNumber();
        if (whole.isEmpty()) {
            throw new EvaluationException();
        }
        return whole.getAsLong();
    }

    /** A whole number of 32 bits. */
    static int requireInt(@Nullable Value value) {
        long whole = requireLong(value);
        if (whole != (int) whole) {
            throw new EvaluationException();
        }
        return (int) whole;
    }

    /** A whole number of 32 bits that is not negative. */
    static int requireIndex(@Nullable Value value) {
        int whole = requireInt(value);
        if (whole < 0) {
            throw new EvaluationException();
        }
        return whole;
    }
}
