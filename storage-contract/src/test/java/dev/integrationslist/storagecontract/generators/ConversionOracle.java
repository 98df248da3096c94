package dev.integrationslist.storagecontract.generators;

import dev.integrationslist.domain.document.Binary;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.JavaScript;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.ObjectId;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Symbol;
import dev.integrationslist.domain.document.Timestamp;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.storagecontract.generators.ExpressionOracle.Failure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Locale;

/**
 * The oracle's conversions of a value that is not null.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/convert/">$convert</a>
 */
final class ConversionOracle {
    private ConversionOracle() {}

    static Value convert(String name, Value value) {
        return switch (name) {
            case "$toString" -> new StringValue(text(value));
            case "$toBool" -> ExpressionOracle.of(ExpressionOracle.isTrue(value));
            case "$toInt" -> {
                if (value instanceof DateTime) {
                    throw new Failure();
                }
                yield new Int32(NumberOracle.int32(truncated(value)));
            }
            case "$toLong" -> new Int64(NumberOracle.int64(truncated(value)));
            case "$toDouble" -> toDouble(value);
            case "$toDecimal" -> toDecimal(value);
            case "$toDate" -> toDate(value);
            case "$toObjectId" -> toObjectId(value);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String text(Value value) {
        if (value instanceof BooleanValue truth) {
            return truth.value() ? "true" : "false";
        }
        if (value instanceof ObjectId id) {
            return id.hex();
        }
        if (value instanceof Binary binary) {
            return Base64.getEncoder().encodeToString(binary.bytes());
        }
        if (value instanceof StringValue || value instanceof NumberValue || value instanceof DateTime) {
            return coerced(value);
        }
        throw new Failure();
    }

    static String coerced(Value value) {
        if (ExpressionOracle.isNullish(value)) {
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
            return iso(date.epochMillis());
        }
        if (value instanceof DoubleValue number) {
            return text(number.value());
        }
        NumberValue number = ExpressionOracle.number(value);
        return number instanceof Decimal128
                ? number.toString()
                : number.toBigDecimal().toBigIntegerExact().toString();
    }

    private static String iso(long millis) {
        Instant date = Instant.ofEpochMilli(millis);
        int year = date.atOffset(ZoneOffset.UTC).getYear();
        if (year < 0 || year > 9999) {
            throw new Failure();
        }
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
                .withZone(ZoneOffset.UTC)
                .format(date);
    }

    /** As C writes {@code %.16g}. */
    private static String text(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.isNaN(number) ? "NaN" : number < 0 ? "-Infinity" : "Infinity";
        }
        String scientific = String.format(Locale.ROOT, "%.15e", new BigDecimal(number));
        int exponent = number == 0 ? 0 : Integer.parseInt(scientific.substring(scientific.indexOf('e') + 1));
        String sign = 1 / number < 0 && number == 0 ? "-" : "";
        if (exponent >= -4 && exponent < 16) {
            String plain = new BigDecimal(scientific).toPlainString();
            return sign + (plain.contains(".") ? plain.replaceFirst("\\.?0+$", "") : plain);
        }
        return scientific.replaceFirst("\\.?0+e", "e");
    }

    /** A number without its fraction, of a number, a truth value, a date or a text of digits. */
    private static Value truncated(Value value) {
        if (value instanceof StringValue text) {
            if (!text.value().matches("[+-]?\\d+")) {
                throw new Failure();
            }
            return NumberOracle.decimal(new BigDecimal(text.value()));
        }
        if (value instanceof NumberValue number) {
            if (!number.isFinite()) {
                throw new Failure();
            }
            BigDecimal whole = number.toBigDecimal().setScale(0, RoundingMode.DOWN);
            if (whole.precision() > 34) {
                throw new Failure();
            }
            return NumberOracle.decimal(whole);
        }
        return new Int64(millisOrTruth(value));
    }

    private static long millisOrTruth(Value value) {
        if (value instanceof BooleanValue truth) {
            return truth.value() ? 1 : 0;
        }
        return ExpressionOracle.require(DateTime.class, value).epochMillis();
    }

    private static Value toDouble(Value value) {
        if (value instanceof NumberValue number) {
            double converted = NumberOracle.toDouble(number);
            if (number.isFinite() && Double.isInfinite(converted)) {
                throw new Failure();
            }
            return new DoubleValue(converted);
        }
        if (value instanceof StringValue text) {
            if (isSpecial(text.value())) {
                return new DoubleValue(special(text.value()));
            }
            double parsed = parsed(text.value()).doubleValue();
            if (Double.isInfinite(parsed)) {
                throw new Failure();
            }
            return new DoubleValue(parsed);
        }
        return new DoubleValue(millisOrTruth(value));
    }

    private static Value toDecimal(Value value) {
        if (value instanceof Decimal128) {
            return value;
        }
        if (value instanceof DoubleValue && !((NumberValue) value).isFinite()) {
            return NumberOracle.ofSpecial(NumberOracle.toDouble((NumberValue) value), 3);
        }
        if (value instanceof NumberValue number) {
            return NumberOracle.decimal(NumberOracle.digits(number));
        }
        if (value instanceof StringValue text && isSpecial(text.value())) {
            return NumberOracle.ofSpecial(special(text.value()), 3);
        }
        return NumberOracle.decimal(
                value instanceof StringValue text ? parsed(text.value()) : BigDecimal.valueOf(millisOrTruth(value)));
    }

    private static boolean isSpecial(String text) {
        return text.toLowerCase(Locale.ROOT).matches("[+-]?(nan|inf|infinity)");
    }

    private static double special(String text) {
        return text.toLowerCase(Locale.ROOT).contains("nan") ? Double.NaN : text.startsWith("-") ? -1 / 0.0 : 1 / 0.0;
    }

    private static BigDecimal parsed(String text) {
        if (!text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
            throw new Failure();
        }
        return new BigDecimal(text);
    }

    private static Value toDate(Value value) {
        if (value instanceof StringValue text) {
            return new DateTime(parsedDate(text.value()));
        }
        if (value instanceof Int32) {
            throw new Failure();
        }
        return new DateTime(value instanceof NumberValue ? NumberOracle.int64(truncated(value)) : millis(value));
    }

    /** A date alone, or with a time; in UTC unless it has a zone. */
    private static long parsedDate(String text) {
        String time = text.matches("\\d{4}-\\d{2}-\\d{2}") ? text + "T00:00:00" : text;
        try {
            return Instant.parse(time.endsWith("Z") ? time : time + "Z").toEpochMilli();
        } catch (DateTimeParseException noDate) {
            throw new Failure();
        }
    }

    /** The date of a value that has one. */
    static long millis(Value value) {
        if (value instanceof Timestamp timestamp) {
            return 1000 * timestamp.seconds();
        }
        return value instanceof ObjectId id
                ? 1000 * Long.parseLong(id.hex().substring(0, 8), 16)
                : ExpressionOracle.require(DateTime.class, value).epochMillis();
    }

    private static Value toObjectId(Value value) {
        if (value instanceof ObjectId) {
            return value;
        }
        String text = ExpressionOracle.text(value);
        if (!text.matches("[0-9a-fA-F]{24}")) {
            throw new Failure();
        }
        return new ObjectId(text);
    }
}
