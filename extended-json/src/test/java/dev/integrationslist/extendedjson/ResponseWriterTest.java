package dev.integrationslist.extendedjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The writer's bytes against those of {@link ExtendedJson#write}, which are the JSON library's. */
class ResponseWriterTest {
    private final Random random = new Random(3);

    @Test
    void writesEveryTypeAsExtendedJsonDoes() {
        new RoundTripTest().values().forEach(ResponseWriterTest::verify);
    }

    @Test
    void escapesAsTheLibraryDoes() {
        IntStream.range(0, 0x11_0000)
                .filter(c -> c < 0x3000 || c % 0x100 == 0xFD)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .mapToObj(Character::toString)
                .map(StringValue::new)
                .forEach(ResponseWriterTest::verify);
        verify(Document.of("\"\\\u0001é\uD83D\uDE80", "\u007f/", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "\"", "\u0001", "\uD83D\uDE80"})
    void textsCrossTheEndOfTheBuffer(String character) {
        for (int length : new int[] {8_100, 8_150, 8_185, 8_190, 8_192, 16_384, 40_000}) {
            for (int more = 0; more < 12; more++) {
                String text = "x".repeat(length + more) + character.repeat(40);
                verify(Document.of(text, text, "n", new Int64(Long.MIN_VALUE)));
            }
        }
    }

    @Test
    void numbersAndDatesCrossTheEndOfTheBuffer() {
        verify(Array.of(Stream.generate(() -> switch (random.nextInt(3)) {
                    case 0 -> new Int64(random.nextLong() >> random.nextInt(64));
                    case 1 -> new DateTime(random.nextLong(-99_999_999_999_999L, 300_000_000_000_000L));
                    default -> new DoubleValue(random.nextInt(2_000) / 2.0 - 500);
                })
                .<Value>map(value -> value)
                .limit(20_000)
                .toList()));
    }

    @Test
    void malformedUtf8IsReplacedAsStringDoes() {
        byte[] bytes = new byte[24];
        for (int i = 0; i < 20_000; i++) {
            random.nextBytes(bytes);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            ResponseWriter writer = new ResponseWriter(written);
            writer.string(bytes, 2, 20);
            writer.flush();
            assertThat(written.toString(StandardCharsets.UTF_8))
                    .isEqualTo(ExtendedJson.write(
                            new StringValue(new String(bytes, 2, 18, StandardCharsets.UTF_8)), Form.RESPONSE));
        }
    }

    @Test
    void theDepthIsBounded() {
        Value value = Array.EMPTY;
        for (int i = 0; i < Limits.DEEPEST; i++) {
            value = i % 2 == 0 ? Array.of(value) : Document.of("a", value);
        }
        Value tooDeep = value;
        ResponseWriter writer = new ResponseWriter(OutputStream.nullOutputStream());
        assertThatThrownBy(() -> writer.value(tooDeep)).isInstanceOf(IllegalStateException.class);
    }

    private static void verify(Value value) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ResponseWriter writer = new ResponseWriter(written);
        writer.value(value);
        writer.flush();
        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo(ExtendedJson.write(value, Form.RESPONSE));
    }
}
