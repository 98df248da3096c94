package dev.integrationslist.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.integrationslist.domain.document.Decimal128.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Decimal128Test {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, -0",
        "-0.00, -0.00",
        "0E+3, 0E+3",
        "1.50, 1.50",
        "+1, 1",
        "1., 1",
        ".5, 0.5",
        "007, 7",
        "1e3, 1E+3",
        "12E-2, 0.12",
        "0.000001234, 0.000001234",
        "0.0000001234, 1.234E-7",
        "123456789E-12, 0.000123456789",
        "-12345678901234567890123456789012.34, -12345678901234567890123456789012.34",
        "9.999999999999999999999999999999999E+6144, 9.999999999999999999999999999999999E+6144",
        "1E-6176, 1E-6176",
        "10E-6177, 1E-6176",
        "1.000000000000000000000000000000000000000, 1.000000000000000000000000000000000",
        "1E+6112, 1.0E+6112",
        "1E+6144, 1.000000000000000000000000000000000E+6144",
        "0E+8000, 0E+6111",
        "0E-8000, 0E-6176",
        "-0E+99999999999999, -0E+6111",
        "0E-99999999999999, 0E-6176",
        "1E+0000000000000000001, 1E+1",
        "NaN, NaN",
        "-nan, NaN",
        "inf, Infinity",
        "+INFINITY, Infinity",
        "-Inf, -Infinity"
    })
    void parsesAndFormatsAsTheSpecification(String text, String written) {
        assertThat(Decimal128.parse(text)).hasToString(written);
        assertThat(Decimal128.parse(written)).isEqualTo(Decimal128.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "+",
                ".",
                "e",
                "1e",
                "1e+",
                "E5",
                "1 ",
                " 1",
                "1.2.3",
                "--1",
                "+-1",
                "1e5.5",
                "1e+-5",
                "0x1",
                "1_0",
                "i",
                "nano",
                "infinit",
                "-",
                "1\u0665",
                "\u0665",
                "1E\u0665"
            })
    void aTextThatIsNotANumberIsRefused(String text) {
        assertThatThrownBy(() -> Decimal128.parse(text))
                .isInstanceOf(NumberFormatException.class)
                .hasMessage("not a decimal number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+6145", "10E+6144", "1E-6177", "-1E+99999999999999", "1E-99999999999999", "0.1E-6176"})
    void aNumberBeyondTheRangeIsRefused(String text) {
        assertThatThrownBy(() -> Decimal128.parse(text))
                .isInstanceOf(NumberFormatException.class)
                .hasMessageStartingWith("beyond the range");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678901234567890123456789012345",
                "1.0000000000000000000000000000000001",
                "1.5E-6176",
                "11E-6177"
            })
    void aNumberThatNeedsRoundingIsRefused(String text) {
        assertThatThrownBy(() -> Decimal128.parse(text))
                .isInstanceOf(NumberFormatException.class)
                .hasMessageStartingWith("more digits than a 128-bit decimal has");
    }

    @Test
    void aVeryLongTextIsRefused() {
        assertThatThrownBy(() -> Decimal128.parse("0".repeat(10_001))).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void everyConstructorChecksTheRange() {
        assertThat(new Decimal128(Kind.NAN, true, BigDecimal.TEN)).isEqualTo(Decimal128.NAN);
        assertThat(new Decimal128(Kind.INFINITE, true, BigDecimal.TEN)).isEqualTo(Decimal128.NEGATIVE_INFINITY);
        assertThatThrownBy(() -> new Decimal128(Kind.FINITE, false, BigDecimal.ONE.movePointRight(7000)))
                .isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> new Decimal128(Kind.FINITE, true, BigDecimal.ONE.negate()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(Decimal128.NAN::toBigDecimal).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isReadBackFromItsText() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            BigInteger digits = new BigInteger(random.nextInt(64), random);
            int scale = random.nextInt(-6111, 6177);
            Decimal128 decimal = Decimal128.finite(random.nextBoolean(), new BigDecimal(digits, scale));
            assertThat(Decimal128.parse(decimal.toString())).isEqualTo(decimal);
        }
    }
}
