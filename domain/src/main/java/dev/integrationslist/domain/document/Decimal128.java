package dev.integrationslist.domain.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * A 128-bit decimal floating point number. Its exponent is kept, so {@code 1.0} and {@code 1.00} are different values that
 * compare as equal.
 *
 * @param kind whether it is finite, infinite or not a number
 * @param negative its sign, which zero and infinity have too
 * @param magnitude its absolute value where it is finite, else zero
 * @see <a href="https://github.com/mongodb/specifications/blob/master/source/bson-decimal128/decimal128.md">Decimal128</a>
 */
public record Decimal128(Kind kind, boolean negative, BigDecimal magnitude) implements NumberValue {
    /** What a decimal can be. */
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

    public Decimal128 {
        Objects.requireNonNull(kind, "kind");
        if (magnitude.signum() < 0) {
            throw new IllegalArgumentException("a decimal's magnitude is not negative");
        }
    }

    /**
     * Reads a decimal as MongoDB's shell and Extended JSON write it: {@code 1.50}, {@code -1E+3}, {@code NaN},
     * {@code -Infinity}.
     *
     * @throws NumberFormatException where the text is none, or has more than 34 significant digits or an exponent out of
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
        if (text.length() > LONGEST
                || unsigned.isEmpty()
                || !(isDigit(unsigned.charAt(0)) || unsigned.charAt(0) == '.')) {
            throw new NumberFormatException("not a decimal number");
        }
        return finite(negative, new BigDecimal(unsigned));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * The decimal with this sign and magnitude.
     *
     * @throws NumberFormatException where it would have to be rounded
     */
    public static Decimal128 finite(boolean negative, BigDecimal magnitude) {
        return new Decimal128(Kind.FINITE, negative, clamp(magnitude));
    }

    private static BigDecimal clamp(BigDecimal value) {
        if (value.signum() == 0) {
            int scale = (int) Math.max(-(long) MAX_EXPONENT, Math.min(-(long) MIN_EXPONENT, value.scale()));
            return new BigDecimal(BigInteger.ZERO, scale);
        }
        try {
            BigDecimal exact =
                    value.precision() > DIGITS ? value.round(new MathContext(DIGITS, RoundingMode.UNNECESSARY)) : value;
            if (-(long) exact.scale() > MAX_EXPONENT
                    && exact.precision() - (long) exact.scale() <= DIGITS + MAX_EXPONENT) {
                return exact.setScale(-MAX_EXPONENT, RoundingMode.UNNECESSARY);
            }
            if (exact.scale() > -MIN_EXPONENT && exact.scale() - exact.precision() < -MIN_EXPONENT) {
                return exact.setScale(-MIN_EXPONENT, RoundingMode.UNNECESSARY);
            }
            if (-(long) exact.scale() > MAX_EXPONENT || exact.scale() > -MIN_EXPONENT) {
                throw new NumberFormatException("beyond the range of a 128-bit decimal");
            }
            return exact;
        } catch (ArithmeticException inexact) {
            throw new NumberFormatException("a 128-bit decimal has at most 34 significant digits");
        }
    }

    /**
     * The number with its sign.
     *
     * @throws IllegalStateException where it is not finite
     */
    public BigDecimal value() {
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
