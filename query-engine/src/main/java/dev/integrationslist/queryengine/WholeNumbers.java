package dev.integrationslist.queryengine;

import dev.integrationslist.domain.document.Binary;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.query.BitsPredicate;
import dev.integrationslist.domain.query.BitsPredicate.Quantifier;
import dev.integrationslist.domain.query.Mod;
import java.util.Arrays;
import java.util.OptionalLong;

/** Predicates on whole numbers: remainder and bits. */
final class WholeNumbers {
    private static final int SIGN_BIT = 63;

    private WholeNumbers() {}

    static ValuePredicate test(Mod mod) {
        return value -> {
            if (value instanceof Int32 small) {
                return small.value() % mod.divisor() == mod.remainder();
            }
            OptionalLong number = value instanceof NumberValue any ? any.truncate() : OptionalLong.empty();
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
            OptionalLong number = value instanceof NumberValue any ? any.toWholeNumber() : OptionalLong.empty();
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

    /** The sign bit repeats above the highest bit, so the mask has that bit for every position from there on. */
    private static boolean holds(Quantifier quantifier, long mask, long number) {
        return switch (quantifier) {
            case ALL_SET -> (number & mask) == mask;
            case ALL_CLEAR -> (number & mask) == 0;
            case ANY_SET -> (number & mask) != 0;
            case ANY_CLEAR -> (~number & mask) != 0;
        };
    }
}
