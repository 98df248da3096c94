package dev.integrationslist.queryengine.expression;

import dev.integrationslist.domain.document.Binary;
import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.expression.DateArguments;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts of values: how conversions write and parse them. */
final class Texts {
    private static final int UUID_SUBTYPE = 4;
    private static final int LONGEST_NUMBER = 1_000;
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]++");
    private static final Pattern FLOATING =
            Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");
    private static final Pattern SPECIAL = Pattern.compile("([+-]?)(?:(nan)|inf(?:inity)?)", Pattern.CASE_INSENSITIVE);

    /** ISO 8601: a date, and a time and a zone after it. */
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?)? ?(Z|[+-]\\d{2}(?::?\\d{2})?)?");

    private static final int SIGNIFICANT = 16;
    private static final int LEAST_PLAIN_EXPONENT = -4;

    private Texts() {}

    /** A UUID as its text, any other binary in Base64. */
    static String of(Binary binary) {
        byte[] bytes = binary.bytes();
        if (binary.subtype() != UUID_SUBTYPE || bytes.length != 2 * Long.BYTES) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        ByteBuffer halves = ByteBuffer.wrap(bytes);
        return new UUID(halves.getLong(), halves.getLong()).toString();
    }

    /** The number with 16 significant digits, as the C format {@code %.16g} writes it. */
    static String ofDouble(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        if (Double.isInfinite(number)) {
            return number < 0 ? "-Infinity" : "Infinity";
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0" : "0";
        }
        BigDecimal digits = new BigDecimal(number)
                .round(new MathContext(SIGNIFICANT, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent >= LEAST_PLAIN_EXPONENT && exponent < SIGNIFICANT) {
            return digits.toPlainString();
        }
        BigDecimal mantissa = digits.movePointLeft(exponent).stripTrailingZeros();
        int size = Math.abs(exponent);
        return mantissa.toPlainString() + (exponent < 0 ? "e-" : "e+") + (size < 10 ? "0" : "") + size;
    }

    /** The instant in ISO 8601, such as {@code 2026-01-31T12:00:00.000Z}. */
    static String ofDate(long epochMillis) {
        return DateFormat.ISO.write(epochMillis, ZoneOffset.UTC);
    }

    static long parseLong(String text) {
        try {
            if (text.length() <= LONGEST_NUMBER && WHOLE.matcher(text).matches()) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException beyond64Bits) {
            throw new EvaluationException();
        }
        throw new EvaluationException();
    }

    static double parseDouble(String text) {
        Double special = special(text);
        if (special != null) {
            return special;
        }
        if (text.length() > LONGEST_NUMBER || !FLOATING.matcher(text).matches()) {
            throw new EvaluationException();
        }
        double number = Double.parseDouble(text);
        if (Double.isInfinite(number)) {
            throw new EvaluationException();
        }
        return number;
    }

    static Decimal128 parseDecimal(String text) {
        Double special = special(text);
        if (special != null) {
            return Decimals.ofSpecial(special);
        }
        if (text.length() > LONGEST_NUMBER || !FLOATING.matcher(text).matches()) {
            throw new EvaluationException();
        }
        try {
            BigDecimal exact = new BigDecimal(text);
            Decimal128 decimal = Decimals.rounded(exact);
            if (!decimal.isFinite() || exact.signum() != 0 && decimal.isZero()) {
                throw new EvaluationException();
            }
            return Decimal128.finite(text.startsWith("-"), decimal.magnitude());
        } catch (NumberFormatException exponentBeyondBounds) {
            throw new EvaluationException();
        }
    }

    private static @Nullable Double special(String text) {
        Matcher parts = SPECIAL.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        if (parts.group(2) != null) {
            return Double.NaN;
        }
        return parts.group(1).equals("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    /** The milliseconds of a date in ISO 8601; in UTC if it has no zone. */
    static long parseDate(String text) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            throw new EvaluationException();
        }
        String fraction = parts.group(7) == null ? "0" : parts.group(7);
        int nanos = Integer.parseInt((fraction + "00000000").substring(0, 9));
        String zone = parts.group(8);
        Optional<ZoneId> offset =
                zone == null || zone.equals("Z") ? Optional.of(ZoneOffset.UTC) : DateArguments.timeZone(zone);
        if (offset.isEmpty()) {
            throw new EvaluationException();
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(parts.group(1)),
                    number(parts.group(2)),
                    number(parts.group(3)),
                    number(parts.group(4)),
                    number(parts.group(5)),
                    number(parts.group(6)),
                    nanos);
            return local.atZone(offset.get()).toInstant().toEpochMilli();
        } catch (DateTimeException noSuchDay) {
            throw new EvaluationException();
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
