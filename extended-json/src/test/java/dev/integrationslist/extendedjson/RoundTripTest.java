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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripTest {
    @Property
    void whatIsWrittenCanonicalReadsBackEqual(@ForAll("values") Value value) {
        assertThat(ExtendedJson.readValue(ExtendedJson.write(value, Form.CANONICAL), Limits.DOCUMENT))
                .isEqualTo(value);
    }

    @Property
    void whatIsWrittenRelaxedReadsBackAndIsWrittenTheSame(@ForAll("values") Value value) {
        String text = ExtendedJson.write(value, Form.RELAXED);
        assertThat(ExtendedJson.write(ExtendedJson.readValue(text, Limits.DOCUMENT), Form.RELAXED))
                .isEqualTo(text);
    }

    @Property
    void aResponseIsStrictJson(@ForAll("values") Value value) {
        String text = ExtendedJson.write(value, Form.RESPONSE);
        assertThat(ExtendedJson.write(ExtendedJson.readValue(text, Limits.DOCUMENT), Form.RESPONSE))
                .isEqualTo(text);
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll("texts") String text) {
        Value value;
        try {
            value = ExtendedJson.readValue(text);
        } catch (ExtendedJsonException refusal) {
            assertThat(refusal.offset()).isBetween(0L, (long) text.length());
            assertThat(refusal.problem()).isNotBlank().doesNotContainIgnoringCase("jackson");
            return;
        }
        assertThat(ExtendedJson.readValue(ExtendedJson.write(value, Form.CANONICAL), Limits.DOCUMENT))
                .isEqualTo(value);
    }

    @Example
    void theValuesAreOfEveryType() {
        Set<ValueType> types = EnumSet.noneOf(ValueType.class);
        values().sampleStream()
                .limit(100_000)
                .takeWhile(value -> types.size() < ValueType.values().length)
                .forEach(value -> types.add(value.type()));
        assertThat(types).containsExactlyInAnyOrder(ValueType.values());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
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
                        "\0")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Value> values() {
        return values(2);
    }

    private static Arbitrary<Value> values(int depth) {
        if (depth == 0) {
            return scalars();
        }
        Arbitrary<Document> documents = documents(depth);
        return Arbitraries.oneOf(List.of(
                scalars(),
                documents,
                values(depth - 1).list().ofMaxSize(4).map(elements -> Array.of(elements)),
                Combinators.combine(strings(), documents).as(JavaScriptWithScope::new)));
    }

    private static Arbitrary<Document> documents(int depth) {
        Arbitrary<String> names = strings().map(name -> "x" + name.replace("\0", ""));
        return Combinators.combine(
                        names.list().ofMaxSize(4).uniqueElements(),
                        values(depth - 1).list().ofSize(4))
                .as((keys, values) -> Document.of(fields(keys, values)));
    }

    private static List<Field> fields(List<String> names, List<Value> values) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Field(names.get(i), values.get(i)))
                .toList();
    }

    private static Arbitrary<String> strings() {
        return Arbitraries.strings()
                .all()
                .ofMaxLength(8)
                .map(text -> text.codePoints()
                        .filter(c -> c < 0xD800 || c > 0xDFFF)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    private static Arbitrary<Value> scalars() {
        Arbitrary<ObjectId> ids = Arbitraries.strings()
                .withChars("0123456789abcdefABCDEF")
                .ofLength(24)
                .map(ObjectId::new);
        Arbitrary<Long> unsigned = Arbitraries.longs().between(0, 0xFFFF_FFFFL);
        Arbitrary<BigDecimal> magnitudes = Combinators.combine(
                        Arbitraries.bigIntegers()
                                .between(BigInteger.ZERO, BigInteger.TEN.pow(34).subtract(BigInteger.ONE)),
                        Arbitraries.integers().between(-6111, 6176))
                .as(BigDecimal::new);
        Arbitrary<Value> decimals = Combinators.combine(Arbitraries.of(true, false), magnitudes)
                .as((negative, magnitude) -> Decimal128.finite(negative, magnitude));
        return Arbitraries.oneOf(List.of(
                Arbitraries.of(
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
                        new DoubleValue(-0.0)),
                Arbitraries.integers().map(Int32::new),
                Arbitraries.longs().map(Int64::new),
                Arbitraries.longs().map(bits -> new DoubleValue(Double.longBitsToDouble(bits))),
                Arbitraries.doubles().map(DoubleValue::new),
                decimals,
                strings().map(StringValue::new),
                strings().map(Symbol::new),
                strings().map(JavaScript::new),
                Arbitraries.longs().map(DateTime::new),
                Arbitraries.longs()
                        .between(-99_999_999_999_999L, 300_000_000_000_000L)
                        .map(DateTime::new),
                Combinators.combine(unsigned, unsigned).as(Timestamp::new),
                ids,
                Combinators.combine(strings(), ids).as(DbPointer::new),
                Combinators.combine(strings(), strings())
                        .as((pattern, options) ->
                                new RegularExpression(pattern.replace("\0", ""), options.replace("\0", ""))),
                Combinators.combine(
                                Arbitraries.integers().between(0, 255),
                                Arbitraries.bytes().array(byte[].class).ofMaxSize(20))
                        .as(Binary::new)));
    }
}
