package dev.integrationslist.queryengine.expression;

import dev.integrationslist.domain.document.Binary;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.JavaScript;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.ObjectId;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Symbol;
import dev.integrationslist.domain.document.Timestamp;
import dev.integrationslist.domain.document.Value;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The operators that convert. Null, undefined and a missing value become null; a value that has no counterpart fails.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/convert/">$convert</a>
 */
final class Conversions {
    private static final int HEX = 16;
    private static final int OBJECT_ID_DIGITS = 24;
    private static final long MILLIS = 1_000;

    private Conversions() {}

    static Value toText(Evaluation evaluation, @Nullable Value value) {
        if (value == null || Values.isNullish(value)) {
            return NullValue.INSTANCE;
        }
        if (value instanceof StringValue) {
            return value;
        }
        String text;
        if (value instanceof BooleanValue truth) {
            text = Boolean.toString(truth.value());
        } else if (value instanceof ObjectId id) {
            text = id.hex();
        } else if (value instanceof Binary binary) {
            text = Texts.of(binary);
        } else if (value instanceof NumberValue || value instanceof DateTime) {
            text = coerce(value);
        } else {
            throw new EvaluationException();
        }
        evaluation.build(text.length());
        return new StringValue(text);
    }

    /** The text of a value for the operators that take more than strings; the empty text of null and a missing value. */
    static String coerce(@Nullable Value value) {
        if (value == null || Values.isNullish(value)) {
            return "";
        }
        if (value instanceof StringValue text) {
            return text.value();
        }
        if (value instanceof Symbol symbol) {
            return symbol.value();
        }
        if (value instanceof JavaScript script) {
            return script.code();
        }
        if (value instanceof DateTime date) {
            return Texts.ofDate(date.epochMillis());
        }
        if (value instanceof DoubleValue number) {
            return Texts.ofDouble(number.value());
        }
        if (value instanceof Decimal128 decimal) {
            return decimal.toString();
        }
        return Long.toString(Values.requireLong(value));
    }

    static Value toInt(@Nullable Value value) {
        if (Values.isNullish(value)) {
            return NullValue.INSTANCE;
        }
        if (value instanceof DateTime) {
            throw new EvaluationException();
        }
        long number = whole(value);
        if (number != (int) number) {
            throw new EvaluationException();
        }
        return new Int32((int) number);
    }

    static Value toLong(@Nullable Value value) {
        return Values.isNullish(value) ? NullValue.INSTANCE : new Int64(whole(value));
    }

    /** A number truncated, a truth value as 0 or 1, a date in milliseconds, or the number that a text writes. */
    private static long whole(@Nullable Value value) {
        if (value instanceof BooleanValue truth) {
            return truth.value() ? 1 : 0;
        }
        if (value instanceof DateTime date) {
            return date.epochMillis();
        }
        return value instanceof StringValue text
                ? Texts.parseLong(text.value())
                : Rounding.toLong(Values.requireNumber(value), RoundingMode.DOWN);
    }

    static Value toDouble(@Nullable Value value) {
        if (Values.isNullish(value)) {
            return NullValue.INSTANCE;
        }
        if (value instanceof BooleanValue || value instanceof DateTime) {
            return new DoubleValue(whole(value));
        }
        if (value instanceof StringValue text) {
            return new DoubleValue(Texts.parseDouble(text.value()));
        }
        NumberValue number = Values.requireNumber(value);
        double converted = Decimals.toDouble(number);
        if (number.isFinite() && Double.isInfinite(converted)) {
            throw new EvaluationException();
        }
        return new DoubleValue(converted);
    }

    static Value toDecimal(@Nullable Value value) {
        if (Values.isNullish(value)) {
            return NullValue.INSTANCE;
        }
        if (value instanceof BooleanValue || value instanceof DateTime) {
            return Decimals.toDecimal(new Int64(whole(value)));
        }
        return value instanceof StringValue text
                ? Texts.parseDecimal(text.value())
                : Decimals.toDecimal(Values.requireNumber(value));
    }

    static Value toBoolean(@Nullable Value value) {
        return Values.isNullish(value) ? NullValue.INSTANCE : Values.of(Values.isTrue(value));
    }

    static Value toDate(@Nullable Value value) {
        if (Values.isNullish(value)) {
            return NullValue.INSTANCE;
        }
        if (value instanceof StringValue text) {
            return new DateTime(Texts.parseDate(text.value()));
        }
        if (value instanceof NumberValue number) {
            if (number instanceof Int32) {
                throw new EvaluationException();
            }
            return new DateTime(Rounding.toLong(number, RoundingMode.DOWN));
        }
        return new DateTime(requireDate(value));
    }

    /** The milliseconds of a date, or of when a timestamp or an ObjectId was made. */
    static long requireDate(@Nullable Value value) {
        if (value instanceof DateTime date) {
            return date.epochMillis();
        }
        if (value instanceof Timestamp timestamp) {
            return timestamp.seconds() * MILLIS;
        }
        if (value instanceof ObjectId id) {
            return Integer.parseUnsignedInt(id.hex().substring(0, Integer.BYTES * 2), HEX) * MILLIS;
        }
        throw new EvaluationException();
    }

    static Value toObjectId(@Nullable Value value) {
        if (value == null || Values.isNullish(value)) {
            return NullValue.INSTANCE;
        }
        if (value instanceof ObjectId) {
            return value;
        }
        String text = Values.requireString(value);
        if (text.length() != OBJECT_ID_DIGITS
                || !text.chars().allMatch(digit -> digit < 128 && Character.digit(digit, HEX) >= 0)) {
            throw new EvaluationException();
        }
        return new ObjectId(text);
    }
}
