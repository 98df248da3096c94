package dev.integrationslist.domain.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueOrderTest {
    private static final List<String> PARTS =
            List.of("\0", "a", "\u0080", "\ud7ff", "\ue000", "\uffff", "\ud800\udc00", "\ud800\udc01", "\udbff\udfff");

    /** Numbers close to each other, of all types, around where longs and doubles part. */
    private static final List<NumberValue> NUMBERS = LongStream.of(
                    0, 1L << 53, -(1L << 53), Long.MAX_VALUE - 1, Long.MIN_VALUE + 1)
            .flatMap(centre -> LongStream.of(centre - 1, centre, centre + 1))
            .boxed()
            .<NumberValue>flatMap(number -> Stream.of(
                    new Int32(number.intValue()),
                    new Int64(number),
                    new DoubleValue(number),
                    new DoubleValue(Math.nextUp((double) number)),
                    Decimal128.parse(number.toString()),
                    Decimal128.parse(number + ".5")))
            .toList();

    private final Random random = new Random(7);

    private static final ObjectId LOW_ID = new ObjectId("000000000000000000000001");
    private static final ObjectId HIGH_ID = new ObjectId("f00000000000000000000000");

    /** Classes of equal values, from the lowest to the highest. */
    private static final List<List<Value>> ASCENDING = List.of(
            List.of(MinKey.INSTANCE),
            List.of(Undefined.INSTANCE),
            List.of(NullValue.INSTANCE),
            List.of(number(Double.NaN), Decimal128.NAN),
            List.of(number(Double.NEGATIVE_INFINITY), Decimal128.NEGATIVE_INFINITY),
            List.of(decimal("-1E+6144")),
            List.of(number(-Double.MAX_VALUE)),
            List.of(number(-0x1p64)),
            List.of(new Int64(Long.MIN_VALUE), number(-0x1p63), decimal("-9223372036854775808")),
            List.of(new Int64(Long.MIN_VALUE + 1), decimal("-9223372036854775807")),
            List.of(number(-1.5), decimal("-1.50")),
            List.of(new Int32(-1), new Int64(-1), number(-1), decimal("-1.0")),
            List.of(number(-Double.MIN_VALUE)),
            List.of(decimal("-1E-6176")),
            List.of(
                    new Int32(0),
                    new Int64(0),
                    number(0.0),
                    number(-0.0),
                    decimal("0"),
                    decimal("-0"),
                    decimal("0E+100")),
            List.of(decimal("1E-6176")),
            List.of(number(Double.MIN_VALUE)),
            List.of(decimal("0.1")),
            List.of(number(0.1)),
            List.of(new Int64(1L << 53), number(0x1p53)),
            List.of(new Int64((1L << 53) + 1), decimal("9007199254740993")),
            List.of(number(0x1p53 + 2)),
            List.of(new Int64(Long.MAX_VALUE), decimal("9223372036854775807")),
            List.of(number(0x1p63), decimal("9223372036854775808")),
            List.of(number(Double.MAX_VALUE)),
            List.of(decimal("1E+6144"), decimal("1.0E+6144")),
            List.of(number(Double.POSITIVE_INFINITY), Decimal128.POSITIVE_INFINITY),
            List.of(string(""), new Symbol("")),
            List.of(string("\0")),
            List.of(string("A")),
            List.of(string("a"), new Symbol("a")),
            List.of(string("a\0")),
            List.of(string("aa")),
            List.of(string("\u00e9")),
            List.of(string("\ud7ff")),
            List.of(string("\ue000")),
            List.of(string("\uffff")),
            List.of(string("\ud800\udc00")),
            List.of(string("\ud800\udc01")),
            List.of(string("\udbff\udfff")),
            List.of(Document.EMPTY),
            List.of(document("b", NullValue.INSTANCE)),
            List.of(document("a", new Int32(1)), document("a", number(1))),
            List.of(Document.of(new Field("a", new Int32(1)), new Field("b", new Int32(0)))),
            List.of(document("a", new Int32(2))),
            List.of(document("c", new Int32(0))),
            List.of(document("b", string("abc"))),
            List.of(Array.EMPTY),
            List.of(Array.of(new Int32(1)), Array.of(new Int64(1))),
            List.of(Array.of(new Int32(1), MinKey.INSTANCE)),
            List.of(Array.of(new Int32(2))),
            List.of(Array.of(string(""))),
            List.of(Array.of(Array.EMPTY)),
            List.of(new Binary(0, new byte[] {1})),
            List.of(new Binary(0, new byte[] {(byte) 0x80})),
            List.of(new Binary(5, new byte[] {0})),
            List.of(new Binary(0, new byte[] {0, 0})),
            List.of(LOW_ID),
            List.of(HIGH_ID),
            List.of(new BooleanValue(false)),
            List.of(new BooleanValue(true)),
            List.of(new DateTime(Long.MIN_VALUE)),
            List.of(new DateTime(0)),
            List.of(new DateTime(Long.MAX_VALUE)),
            List.of(new Timestamp(0, 0xFFFF_FFFFL)),
            List.of(new Timestamp(1, 0)),
            List.of(new Timestamp(0xFFFF_FFFFL, 0)),
            List.of(new RegularExpression("a", "")),
            List.of(new RegularExpression("a", "i")),
            List.of(new RegularExpression("b", "")),
            List.of(new DbPointer("b", HIGH_ID)),
            List.of(new DbPointer("aa", LOW_ID)),
            List.of(new DbPointer("aa", HIGH_ID)),
            List.of(new DbPointer("\u00e9", LOW_ID)),
            List.of(new DbPointer("aaa", LOW_ID)),
            List.of(new JavaScript("a")),
            List.of(new JavaScript("b")),
            List.of(new JavaScriptWithScope("a", Document.EMPTY)),
            List.of(new JavaScriptWithScope("a", document("a", new Int32(1)))),
            List.of(new JavaScriptWithScope("b", Document.EMPTY)),
            List.of(MaxKey.INSTANCE));

    private static Value number(double value) {
        return new DoubleValue(value);
    }

    private static Value decimal(String text) {
        return Decimal128.parse(text);
    }

    private static Value string(String text) {
        return new StringValue(text);
    }

    private static Document document(String name, Value value) {
        return Document.of(name, value);
    }

    private static int compare(Value left, Value right) {
        return Integer.signum(ValueOrder.INSTANCE.compare(left, right));
    }

    @Test
    void everyPairIsInMongoDbsOrderBothWays() {
        for (int i = 0; i < ASCENDING.size(); i++) {
            for (int j = 0; j < ASCENDING.size(); j++) {
                for (Value left : ASCENDING.get(i)) {
                    for (Value right : ASCENDING.get(j)) {
                        assertThat(compare(left, right))
                                .as("%s to %s", left, right)
                                .isEqualTo(Integer.compare(i, j));
                    }
                }
            }
        }
    }

    @Test
    void everyTypeHasItsPlace() {
        assertThat(ASCENDING.stream().flatMap(List::stream).map(Value::type)).contains(ValueType.values());
    }

    @Test
    void sortingShuffledValuesRestoresTheirOrder() {
        List<Value> lowest = ASCENDING.stream().map(equals -> equals.get(0)).toList();
        List<Value> shuffled = new ArrayList<>(lowest);
        Collections.shuffle(shuffled, random);
        assertThat(shuffled.stream().sorted(ValueOrder.INSTANCE)).isEqualTo(lowest);
    }

    @Test
    void stringsAreInTheOrderOfTheirUtf8Bytes() {
        List<String> texts = Stream.generate(this::text).limit(2_000).toList();
        for (int i = 1; i < texts.size(); i++) {
            String left = texts.get(i - 1);
            String right = texts.get(i);
            assertThat(compare(string(left), string(right)))
                    .isEqualTo(Integer.signum(Arrays.compareUnsigned(left.getBytes(UTF_8), right.getBytes(UTF_8))));
        }
    }

    private String text() {
        return Stream.generate(() -> PARTS.get(random.nextInt(PARTS.size())))
                .limit(random.nextInt(5))
                .collect(Collectors.joining());
    }

    @Test
    void numbersAreInTheOrderOfTheirExactValues() {
        for (NumberValue left : NUMBERS) {
            for (NumberValue right : NUMBERS) {
                assertThat(compare(left, right))
                        .as("%s to %s", left, right)
                        .isEqualTo(exact(left).compareTo(exact(right)));
            }
        }
    }

    private static BigDecimal exact(NumberValue value) {
        return switch (value.type()) {
            case INT -> BigDecimal.valueOf(((Int32) value).value());
            case LONG -> BigDecimal.valueOf(((Int64) value).value());
            case DOUBLE -> new BigDecimal(((DoubleValue) value).value());
            default -> ((Decimal128) value).toBigDecimal();
        };
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0", "1, 1.00"})
    void valuesThatCompareAsEqualCanDiffer(int number, String text) {
        assertThat(compare(new Int32(number), decimal(text))).isZero();
        assertThat(new Int32(number)).isNotEqualTo(decimal(text));
    }
}
