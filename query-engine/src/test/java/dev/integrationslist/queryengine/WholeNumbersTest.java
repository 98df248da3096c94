package dev.integrationslist.queryengine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.query.BitsPredicate;
import dev.integrationslist.domain.query.BitsPredicate.Quantifier;
import dev.integrationslist.domain.query.Mod;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumbersTest {
    private static final int TIMES = 1_000;

    @Test
    void truncatingADecimalNearZeroAllocatesLittle() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        ValuePredicate even = WholeNumbers.test(new Mod(2, 0));
        Value tiny = Decimal128.parse("1E-6176");
        assertThat(even.test(tiny)).isTrue();

        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < TIMES; i++) {
            even.test(tiny);
        }
        assertThat((threads.getCurrentThreadAllocatedBytes() - before) / TIMES).isLessThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.9", "0.9", "9E-1", "0.99E0", "-1E-6176", "0E-6176", "0E+6111"})
    void aDecimalBelowOneTruncatesToZero(String decimal) {
        assertThat(WholeNumbers.test(new Mod(7, 0)).test(Decimal128.parse(decimal)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void bitsOfANumberAreThoseOfItsTwosComplement(Quantifier quantifier) {
        List<List<Integer>> masks = List.of(
                List.of(), List.of(0), List.of(1, 62), List.of(63), List.of(64), List.of(0, 1_000), List.of(62, 70));
        long[] numbers = LongStream.of(0, 1, 3, -1, -2, 1L << 62, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1)
                .toArray();
        for (List<Integer> positions : masks) {
            ValuePredicate test = WholeNumbers.test(new BitsPredicate(quantifier, positions));
            for (long number : numbers) {
                assertThat(test.test(new Int64(number)))
                        .as("%s %s of %d", quantifier, positions, number)
                        .isEqualTo(expected(quantifier, positions, BigInteger.valueOf(number)));
            }
        }
    }

    private static boolean expected(Quantifier quantifier, List<Integer> positions, BigInteger number) {
        IntStream asked = positions.stream().mapToInt(Integer::intValue);
        return switch (quantifier) {
            case ALL_SET -> asked.allMatch(number::testBit);
            case ALL_CLEAR -> asked.noneMatch(number::testBit);
            case ANY_SET -> asked.anyMatch(number::testBit);
            case ANY_CLEAR -> !asked.allMatch(number::testBit);
        };
    }
}
