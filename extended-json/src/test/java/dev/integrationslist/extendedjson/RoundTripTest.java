package dev.integrationslist.extendedjson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Binary;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.DbPointer;
import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.JavaScript;
import dev.integrationslist.domain.document.JavaScriptWithScope;
import dev.integrationslist.domain.document.MaxKey;
import dev.integrationslist.domain.document.MinKey;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.ObjectId;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Symbol;
import dev.integrationslist.domain.document.Timestamp;
import dev.integrationslist.domain.document.Undefined;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTripTest {
    private static final int TRIES = 2_000;

    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "a",
            "\"a\"",
            "\"$oid\"",
            "\"$date\"",
            "\"$code\"",
            "\"$binary\"",
            "\"$numberDouble\"",
            "1",
            "-",
            "0",
            ".",
            "e",
            "true",
            "null",
            " ",
            "\n",
            "\\u0000",
            "\ud800",
            "\udc00",
            "NaN",
            "/",
            "\0");

    private static final List<Value> SPECIAL = List.of(
            NullValue.INSTANCE,
            Undefined.INSTANCE,
            MinKey.INSTANCE,
            MaxKey.INSTANCE,
            new BooleanValue(true),
            new BooleanValue(false),
            Decimal128.NAN,
            Decimal128.POSITIVE_INFINITY,
            Decimal128.NEGATIVE_INFINITY,
            new DoubleValue(Double.NaN),
            new DoubleValue(Double.POSITIVE_INFINITY),
            new DoubleValue(Double.NEGATIVE_INFINITY),
            new DoubleValue(-0.0));

    private final Random random = new Random(7);

    @Test
    void canonicalTextReadsBackAsAnEqualValue() {
        values().forEach(value -> assertThat(
                        ExtendedJson.readValue(ExtendedJson.write(value, Form.CANONICAL), Limits.DOCUMENT))
                .isEqualTo(value));
    }

    @ParameterizedTest
    @EnumSource(names = {"RELAXED", "RESPONSE"})
    void otherTextReadsBackAndIsWrittenTheSame(Form form) {
        values().forEach(value -> {
            String text = ExtendedJson.write(value, form);
            assertThat(ExtendedJson.write(ExtendedJson.readValue(text, Limits.DOCUMENT), form))
                    .isEqualTo(text);
        });
    }

    @Test
    void anyTextIsReadOrRefused() {
        for (int i = 0; i < 5 * TRIES; i++) {
            String text = Stream.generate(() -> TOKENS.get(random.nextInt(TOKENS.size())))
                    .limit(random.nextInt(13))
                    .collect(Collectors.joining());
            try {
                Value value = ExtendedJson.readValue(text);
                assertThat(ExtendedJson.readValue(ExtendedJson.write(value, Form.CANONICAL), Limits.DOCUMENT))
                        .isEqualTo(value);
            } catch (ExtendedJsonException refusal) {
                assertThat(refusal.offset()).isBetween(0L, (long) text.length());
                assertThat(refusal.problem()).isNotBlank().doesNotContainIgnoringCase("jackson");
            }
        }
    }

    @Test
    void theGeneratedValuesHaveEveryType() {
        assertThat(values().map(Value::type).collect(Collectors.toSet())).containsExactlyInAnyOrder(ValueType.values());
    }

    /** Values of every type. */
    Stream<Value> values() {
        return Stream.generate(() -> value(2)).limit(TRIES);
    }

    private Value value(int depth) {
        return switch (depth == 0 ? 3 : random.nextInt(6)) {
            case 0 -> document(depth);
            case 1 ->
                Array.of(Stream.generate(() -> value(depth - 1))
                        .limit(random.nextInt(5))
                        .toList());
            case 2 -> new JavaScriptWithScope(text(), document(depth));
            default -> scalar();
        };
    }

    private Document document(int depth) {
        return Document.of(Stream.generate(this::name)
                .limit(random.nextInt(5))
                .distinct()
                .map(name -> new Field(name, value(depth - 1)))
                .toList());
    }

    private Value scalar() {
        return switch (random.nextInt(14)) {
            case 0 -> new Int32(random.nextInt());
            case 1 -> new Int64(random.nextLong());
            case 2 -> new DoubleValue(Double.longBitsToDouble(random.nextLong()));
            case 3 -> new DoubleValue(random.nextGaussian());
            case 4 ->
                Decimal128.finite(
                        random.nextBoolean(),
                        new BigDecimal(new BigInteger(random.nextInt(113), random), random.nextInt(-6111, 6177)));
            case 5 -> new StringValue(text());
            case 6 -> new Symbol(text());
            case 7 -> new JavaScript(text());
            case 8 ->
                new DateTime(
                        random.nextBoolean()
                                ? random.nextLong()
                                : random.nextLong(-99_999_999_999_999L, 300_000_000_000_000L));
            case 9 -> new Timestamp(random.nextLong(0x1_0000_0000L), random.nextLong(0x1_0000_0000L));
            case 10 -> random.nextBoolean() ? id() : new DbPointer(text(), id());
            case 11 -> new RegularExpression(name(), "ix");
            case 12 -> {
                byte[] bytes = new byte[random.nextInt(21)];
                random.nextBytes(bytes);
                yield new Binary(random.nextInt(256), bytes);
            }
            default -> SPECIAL.get(random.nextInt(SPECIAL.size()));
        };
    }

    private ObjectId id() {
        return new ObjectId("%08x%016x".formatted(random.nextInt(), random.nextLong()));
    }

    private String name() {
        return "x" + text().replace("\0", "");
    }

    /** Up to eight characters of all planes, without surrogates of their own. */
    private String text() {
        return random.ints(random.nextInt(9), 0, 0x11_0000)
                .map(c -> random.nextBoolean() ? c % 0x80 : c)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
