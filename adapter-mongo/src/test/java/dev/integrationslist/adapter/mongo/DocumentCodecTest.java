package dev.integrationslist.adapter.mongo;

import static dev.integrationslist.adapter.mongo.TestWorkspace.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.integrationslist.application.port.out.StoreUnavailableException;
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
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.Form;
import dev.integrationslist.extendedjson.ResponseWriter;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentCodecTest {
    private static final ObjectId ID = new ObjectId("0123456789abcdef01234567");
    private static final byte[] UUID = new byte[16];

    static Stream<Value> values() {
        return Stream.of(
                MinKey.INSTANCE,
                MaxKey.INSTANCE,
                NullValue.INSTANCE,
                Undefined.INSTANCE,
                new BooleanValue(true),
                new BooleanValue(false),
                new Int32(Integer.MIN_VALUE),
                new Int64(Long.MAX_VALUE),
                new DoubleValue(-0.0),
                new DoubleValue(Double.NaN),
                new DoubleValue(Double.NEGATIVE_INFINITY),
                new DoubleValue(0.1),
                new StringValue(""),
                new StringValue("nul \0, é, €, \uD83D\uDE80"),
                new Symbol("symbol"),
                new DateTime(-1),
                new DateTime(1483635965660L),
                new Timestamp(0xFFFF_FFFFL, 0xFFFF_FFFEL),
                ID,
                new Binary(0, new byte[] {1, 2, 3}),
                new Binary(2, new byte[] {1, 2, 3}),
                new Binary(3, UUID),
                new Binary(4, UUID),
                new Binary(255, new byte[0]),
                new RegularExpression("^a/b", "imx"),
                new DbPointer("db.collection", ID),
                new JavaScript("return 1"),
                new JavaScriptWithScope("return x", document("x", document("y", new Int32(1)))),
                Document.EMPTY,
                document("", new Int32(1), "$dollar", new Int32(2), "dot.ted", new Int32(3), "", new Int32(4)),
                Array.EMPTY,
                Array.of(new Int32(1), Array.of(Document.EMPTY, Array.EMPTY), new StringValue("x")),
                Decimal128.NAN,
                Decimal128.POSITIVE_INFINITY,
                Decimal128.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @MethodSource("values")
    void roundTripsEveryValue(Value value) {
        assertThat(roundTrip(document("v", value)).get("v")).isEqualTo(value);
    }

    @Test
    void samplesCoverEveryType() {
        Set<ValueType> types = values().map(Value::type).collect(Collectors.toSet());
        types.add(ValueType.DECIMAL);

        assertThat(types).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(ValueType.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "0E+3",
                "-0E-6176",
                "0E+6111",
                "1.0",
                "1.00",
                "-1E+3",
                "9.999999999999999999999999999999999E+6144",
                "1E-6176",
                "1E+6111",
                "-1234567890123456789012345678901234"
            })
    void keepsSignAndExponentOfADecimal(String text) {
        Decimal128 decimal = Decimal128.parse(text);

        assertThat(roundTrip(document("v", decimal)).get("v"))
                .isEqualTo(decimal)
                .hasToString(decimal.toString());
    }

    @Test
    void aDocumentViewEqualsTheDomainsDocument() {
        Document written = document("a", new Int32(1), "b", new StringValue("x"), "a", new Int32(2));
        Document read = roundTrip(written);

        assertThat(read).isEqualTo(written).hasSameHashCodeAs(written).hasToString(written.toString());
        assertThat(written).isEqualTo(read);
        assertThat(read).containsExactlyElementsOf(written);
        assertThat(read.size()).isEqualTo(3);
        assertThat(read.isEmpty()).isFalse();
        assertThat(read.get("a")).isEqualTo(new Int32(1));
        assertThat(read.get("c")).isNull();
        assertThat(roundTrip(Document.EMPTY).isEmpty()).isTrue();
    }

    @Test
    void anArrayViewEqualsTheDomainsArray() {
        Array written = Array.of(new Int32(1), new StringValue("x"), NullValue.INSTANCE);
        Array read = (Array) roundTrip(document("v", written)).get("v");

        assertThat(read).isEqualTo(written).hasSameHashCodeAs(written).hasToString(written.toString());
        assertThat(written).isEqualTo(read);
        assertThat(read).containsExactlyElementsOf(written);
        assertThat(read.size()).isEqualTo(3);
        assertThat(read.isEmpty()).isFalse();
        assertThat(read.get(2)).isEqualTo(NullValue.INSTANCE);
        assertThatThrownBy(() -> read.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(((Array) roundTrip(document("v", Array.EMPTY)).get("v")).isEmpty())
                .isTrue();
    }

    @Test
    void anExhaustedIteratorThrows() {
        Iterator<Field> fields = roundTrip(Document.EMPTY).iterator();
        Iterator<Value> elements =
                ((Array) roundTrip(document("v", Array.EMPTY)).get("v")).iterator();

        assertThatThrownBy(fields::next).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(elements::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void readsDeepNestingWithoutRecursion() {
        int depth = 100_000;
        ByteBuffer bytes = ByteBuffer.allocate(8 * depth + 5).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < depth; i++) {
            bytes.putInt(8 * (depth - i) + 5).put((byte) 3).put((byte) 'a').put((byte) 0);
        }
        bytes.putInt(5).put((byte) 0);
        for (int i = 0; i < depth; i++) {
            bytes.put((byte) 0);
        }

        int seen = 0;
        for (Value value = decode(bytes.array()); value instanceof Document inner; value = inner.get("a")) {
            seen++;
        }

        assertThat(seen).isEqualTo(depth + 1);
    }

    @Test
    void reportsMalformedBsonAsUnavailable() {
        byte[] sound =
                encode(Document.of(values().map(value -> new Field("v", value)).toList()));
        Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = sound.clone();
            damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
            Throwable thrown = catchThrowable(() -> readAll(new BsonDocumentView(damaged, 0)));
            if (thrown != null) {
                assertThat(thrown).isInstanceOf(StoreUnavailableException.class);
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void bytesAreHandedOnAsTheyAreDecoded() {
        byte[] sound =
                encode(Document.of(values().map(value -> new Field("v", value)).toList()));
        assertThat(handedOn(new BsonDocumentView(sound, 0)))
                .startsWith("{\"v\":")
                .endsWith("}");
        Random random = new Random(9);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = sound.clone();
            damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
            Document document = new BsonDocumentView(damaged, 0);
            String decoded;
            try {
                decoded = ExtendedJson.write(document, Form.RESPONSE);
            } catch (StoreUnavailableException malformed) {
                assertThatThrownBy(() -> handedOn(document)).isInstanceOf(StoreUnavailableException.class);
                continue;
            }
            assertThat(handedOn(document)).isEqualTo(decoded);
        }
    }

    private static String handedOn(Document document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ResponseWriter writer = new ResponseWriter(bytes);
        writer.value(document);
        writer.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Reads in every way, including those that skip values. */
    private static void readAll(Value value) {
        if (value instanceof Document document) {
            assertThat(document.isEmpty()).isEqualTo(document.size() == 0);
            assertThat(document.get("there is none")).isNull();
            document.forEach(field -> readAll(field.value()));
        }
        if (value instanceof Array array) {
            array.forEach(DocumentCodecTest::readAll);
            assertThat(array.isEmpty()).isEqualTo(array.size() == 0);
        }
    }

    private static Document roundTrip(Document document) {
        return decode(encode(document));
    }

    private static byte[] encode(Document document) {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            DocumentCodec.INSTANCE.encode(
                    writer, document, EncoderContext.builder().build());
            return buffer.toByteArray();
        }
    }

    private static Document decode(byte[] bytes) {
        try (BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(bytes))) {
            return DocumentCodec.INSTANCE.decode(
                    reader, DecoderContext.builder().build());
        }
    }
}
