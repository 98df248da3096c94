package dev.integrationslist.queryengine;

import dev.integrationslist.domain.document.Binary;
import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.query.BitsPredicate;
import dev.integrationslist.domain.query.BitsPredicate.Quantifier;
import dev.integrationslist.domain.query.Mod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Predicates on numbers as whole ones: their remainder and their bits. */
final class WholeNumbers {
    private static final double TWO_TO_63 = 0x1p63;
    private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final int SIGN_BIT = 63;

    private WholeNumbers() {}

    static ValuePredicate test(Mod mod) {
        return value -> {
            if (value instanceof Int32 small) {
                return small.value() % mod.divisor() == mod.remainder();
            }
            OptionalLong number = truncated(value);
            return number.isPresent() && number.getAsLong() % mod.divisor() == mod.remainder();
        };
    }

    static ValuePredicate test(BitsPredicate bits) {
        int[] positions = bits.positions().stream().mapToInt(Integer::intValue).toArray();
        long mask = Arrays.stream(positions)
                .mapToLong(position -> 1L << Math.min(position, SIGN_BIT))
                .reduce(0, (left, right) -> left | right);
        Quantifier quantifier = bits.quantifier();
        return value -> {
            if (value instanceof Binary binary) {
                return holds(quantifier, positions, binary);
            }
            OptionalLong number = isWhole(value) ? truncated(value) : OptionalLong.empty();
            return number.isPresent() && holds(quantifier, mask, number.getAsLong());
        };
    }

    private static boolean holds(Quantifier quantifier, int[] positions, Binary binary) {
        boolean every = quantifier == Quantifier.ALL_SET || quantifier == Quantifier.ALL_CLEAR;
        boolean set = quantifier == Quantifier.ALL_SET || quantifier == Quantifier.ANY_SET;
        for (int position : positions) {
            if ((binary.bit(position) == set) != every) {
                return !every;
            }
        }
        return every;
    }

    /** In a number the sign goes on above the highest bit, so the mask has that bit for every position from there on. */
    private static boolean holds(Quantifier quantifier, long mask, long number) {
        return switch (quantifier) {
            case ALL_SET -> (number & mask) == mask;
            case ALL_CLEAR -> (number & mask) == 0;
            case ANY_SET -> (number & mask) != 0;
            case ANY_CLEAR -> (~number & mask) != 0;
        };
    }

    private static boolean isWhole(@Nullable Value value) {
        if (value instanceof DoubleValue number) {
            return number.value() == Math.rint(number.value());
        }
        return !(value instanceof Decimal128 decimal)
                || (decimal.kind() == Decimal128.Kind.FINITE
                        && decimal.magnitude().stripTrailingZeros().scale() <= 0);
    }

    /** The number cut toward zero; empty for what is no number, not finite or beyond 64 bits. */
    private static OptionalLong truncated(@Nullable Value value) {
        if (value instanceof Int32 small) {
            return OptionalLong.of(small.value());
        }
        if (value instanceof Int64 large) {
            return OptionalLong.of(large.value());
        }
        if (value instanceof DoubleValue number) {
            boolean fits = number.value() >= -TWO_TO_63 && number.value() < TWO_TO_63;
            return fits ? OptionalLong.of((long) number.value()) : OptionalLong.empty();
        }
        return value instanceof Decimal128 decimal && decimal.kind() == Decimal128.Kind.FINITE
                ? truncated(decimal.value())
                : OptionalLong.empty();
    }

    private static OptionalLong truncated(BigDecimal number) {
        if (number.precision() <= number.scale()) {
            return OptionalLong.of(0); // below 1, without writing out the thousands of zeros that may stand before it
        }
        BigDecimal whole = number.scale() <= 0 ? number : number.setScale(0, RoundingMode.DOWN);
        boolean fits = whole.compareTo(LONG_MIN) >= 0 && whole.compareTo(LONG_MAX) <= 0;
        return fits ? OptionalLong.of(whole.longValue()) : OptionalLong.empty();
    }
}
