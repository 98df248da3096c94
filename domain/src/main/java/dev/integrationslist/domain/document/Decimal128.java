package dev.integrationslist.domain.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A 128-bit decimal floating point number. Its exponent is kept, so {@code 1.0} and {@code 1.00} are different values that
 * compare as equal.
 *
 * @param kind whether it is finite, infinite or not a number
 * @param negative its sign; zero and infinity are signed too
 * @param magnitude its absolute value if it is finite, else zero
 * @see <a href="https://github.com/mongodb/specifications/blob/master/source/bson-decimal128/decimal128.md">Decimal128</a>
 */
public record Decimal128(Kind kind, boolean negative, BigDecimal magnitude) implements NumberValue {
    /** The kinds of decimals. */
    public enum Kind {
        FINITE,
        INFINITE,
        NAN
    }

    public static final Decimal128 NAN = new Decimal128(Kind.NAN, false, BigDecimal.ZERO);
    public static final Decimal128 POSITIVE_INFINITY = new Decimal128(Kind.INFINITE, false, BigDecimal.ZERO);
    public static final Decimal128 NEGATIVE_INFINITY = new Decimal128(Kind.INFINITE, true, BigDecimal.ZERO);

    private static final int DIGITS = 34;
    private static final int MIN_EXPONENT = -6176;
    private static final int MAX_EXPONENT = 6111;
    private static final int LONGEST = 10_000;
    private static final int HUGE_EXPONENT = 999_999_999;
    private static final Pattern NUMBER =
            Pattern.compile("([0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE]([+-]?)0*+([0-9]++)?(?<=[0-9]))?");

    /** @throws NumberFormatException if a finite magnitude would have to be rounded */
    public Decimal128 {
        Objects.requireNonNull(kind, "kind");
        if (magnitude.signum() < 0) {
            throw new IllegalArgumentException("a decimal's magnitude is not negative");
        }
        negative = negative && kind != Kind.NAN;
        magnitude = kind == Kind.FINITE ? fitted(magnitude) : BigDecimal.ZERO;
    }

    /**
     * Reads a decimal as MongoDB's shell and Extended JSON write it: {@code 1.50}, {@code -1E+3}, {@code NaN},
     * {@code -Infinity}.
     *
     * @throws NumberFormatException if the text is not a number, or has more than 34 significant digits or an exponent out of
     *     range, so that the value would have to be rounded
     */
    public static Decimal128 parse(String text) {
        boolean signed = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+');
        boolean negative = signed && text.charAt(0) == '-';
        String unsigned = signed ? text.substring(1) : text;
        if (unsigned.equalsIgnoreCase("nan")) {
            return NAN;
        }
        if (unsigned.equalsIgnoreCase("inf") || unsigned.equalsIgnoreCase("infinity")) {
            return negative ? NEGATIVE_INFINITY : POSITIVE_INFINITY;
        }
        Matcher parts = NUMBER.matcher(text.length() > LONGEST ? "" : unsigned);
        if (!parts.matches()) {
            throw new NumberFormatException("not a decimal number");
        }
        return finite(negative, new BigDecimal(parts.group(1)).scaleByPowerOfTen(exponent(parts)));
    }

    /** The exponent, or another one out of range if it is huge. */
    private static int exponent(Matcher parts) {
        String digits = parts.group(3);
        if (digits == null) {
            return 0;
        }
        int exponent = digits.length() > 9 ? HUGE_EXPONENT : Integer.parseInt(digits);
        return parts.group(2).equals("-") ? -exponent : exponent;
    }

    /**
     * The decimal with this sign and magnitude.
     *
     * @throws NumberFormatException if it would have to be rounded
     */
    public static Decimal128 finite(boolean negative, BigDecimal magnitude) {
        return new Decimal128(Kind.FINITE, negative, magnitude);
    }

    /** The same number with at most 34 digits and an exponent in range. */
    private static BigDecimal fitted(BigDecimal value) {
        if (value.signum() == 0) {
            return new BigDecimal(BigInteger.ZERO, nearestScale(value));
        }
        long firstDigit = value.precision() - 1L - value.scale();
        if (firstDigit < MIN_EXPONENT || firstDigit > MAX_EXPONENT + DIGITS - 1) {
            throw new NumberFormatException("beyond the range of a 128-bit decimal");
        }
        try {
            BigDecimal digits = value.round(new MathContext(DIGITS, RoundingMode.UNNECESSARY));
            return digits.setScale(nearestScale(digits), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException inexact) {
            throw new NumberFormatException("more digits than a 128-bit decimal has, which is 34, or fewer near zero");
        }
    }

    private static int nearestScale(BigDecimal value) {
        return Math.max(-MAX_EXPONENT, Math.min(-MIN_EXPONENT, value.scale()));
    }

    @Override
    public boolean isFinite() {
        return kind == Kind.FINITE;
    }

    @Override
    public boolean isNaN() {
        return kind == Kind.NAN;
    }

    @Override
    public BigDecimal toBigDecimal() {
        if (kind != Kind.FINITE) {
            throw new IllegalStateException(this + " is not finite");
        }
        return negative ? magnitude.negate() : magnitude;
    }

    @Override
    public ValueType type() {
        return ValueType.DECIMAL;
    }

    /** The text that {@link #parse} reads back to an equal value. */
    @Override
    public String toString() {
        return switch (kind) {
            case NAN -> "NaN";
            case INFINITE -> negative ? "-Infinity" : "Infinity";
            case FINITE -> (negative ? "-" : "") + magnitude;
        };
    }
}
