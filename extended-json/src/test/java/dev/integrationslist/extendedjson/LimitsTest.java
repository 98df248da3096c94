package dev.integrationslist.extendedjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    @Test
    void aTextMayBeAsLongAsTheLimitAndNoLonger() {
        Limits limits = new Limits(4, 10);
        assertThat(ExtendedJson.readValue("1234", limits)).isNotNull();
        assertThatThrownBy(() -> ExtendedJson.readValue("12345", limits))
                .hasMessage("line 1, column 1: longer than the 4 characters that are read");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, Limits.DEEPEST})
    void aTextMayNestAsDeepAsTheLimitAndNoDeeper(int depth) {
        Limits limits = new Limits(100_000, depth);
        String text = "[".repeat(depth) + "]".repeat(depth);
        assertThat(ExtendedJson.write(ExtendedJson.readValue(text, limits), Form.CANONICAL))
                .isEqualTo(text);
        assertThatThrownBy(() -> ExtendedJson.readValue("[" + text + "]", limits))
                .hasMessage("line 1, column %d: objects and arrays nested more than %d deep; nest them less"
                        .formatted(depth + 1, depth));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[[],", "{\"$date\":"})
    void hostileNestingIsRefusedAndNoMore(String opening) {
        assertThatThrownBy(() -> ExtendedJson.readValue(opening.repeat(1_000_000), Limits.DOCUMENT))
                .isInstanceOf(ExtendedJsonException.class)
                .hasMessageContaining("nested more than 200 deep");
    }

    @Test
    @Timeout(20)
    void collidingKeysAndLongNumbersTakeLinearTime() {
        String colliding = IntStream.range(0, 1 << 16)
                .mapToObj(i -> "\"" + pairs(i, "Ab", "BA") + pairs(i, "Aa", "BB") + "\":0")
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(ExtendedJson.readDocument(colliding, Limits.DOCUMENT).size()).isEqualTo(1 << 16);
        String digits = "9".repeat(3_000_000);
        assertThat(ExtendedJson.readValue("0." + digits, Limits.DOCUMENT)).isNotNull();
        for (String text : new String[] {
            digits,
            "{\"$numberDouble\": \"" + digits + "x\"}",
            "{\"$numberLong\": \"" + digits + "\"}",
            "{\"$numberDecimal\": \"" + digits + "\"}",
            "{\"$date\": \"" + digits + "\"}"
        }) {
            assertThatThrownBy(() -> ExtendedJson.readValue(text, Limits.DOCUMENT))
                    .isInstanceOf(ExtendedJsonException.class);
        }
    }

    private static String pairs(int bits, String zero, String one) {
        return IntStream.range(0, 16)
                .mapToObj(i -> (bits >> i & 1) == 0 ? zero : one)
                .collect(Collectors.joining());
    }

    @Test
    void aLimitHasToMakeSense() {
        assertThatThrownBy(() -> new Limits(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, Limits.DEEPEST + 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
