package dev.integrationslist.extendedjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadValueTest {
    private static final String OID = "507f1f77bcf86cd799439011";

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("null", NullValue.INSTANCE),
                arguments("true", new BooleanValue(true)),
                arguments("\"a\\u00e9\\ud83d\\ude00\\u0000\"", new StringValue("a\u00e9\ud83d\ude00\0")),
                arguments("[]", Array.EMPTY),
                arguments("{}", Document.EMPTY),
                arguments("2147483647", new Int32(Integer.MAX_VALUE)),
                arguments("-2147483649", new Int64(Integer.MIN_VALUE - 1L)),
                arguments("-9223372036854775808", new Int64(Long.MIN_VALUE)),
                arguments("9223372036854775808", new DoubleValue(0x1p63)),
                arguments("1.0", new DoubleValue(1)),
                arguments("1e3", new DoubleValue(1000)),
                arguments("-0.0", new DoubleValue(-0.0)),
                arguments("1e-400", new DoubleValue(0)),
                arguments("{\"$oid\": \"507F1F77BCF86CD799439011\"}", new ObjectId(OID)),
                arguments("{\"$numberInt\": \"-2147483648\"}", new Int32(Integer.MIN_VALUE)),
                arguments("{\"$numberLong\": \"5\"}", new Int64(5)),
                arguments("{\"$numberDouble\": \"-0.0\"}", new DoubleValue(-0.0)),
                arguments("{\"$numberDouble\": \"1E+3\"}", new DoubleValue(1000)),
                arguments("{\"$numberDouble\": \"NaN\"}", new DoubleValue(Double.NaN)),
                arguments("{\"$numberDouble\": \"Infinity\"}", new DoubleValue(Double.POSITIVE_INFINITY)),
                arguments("{\"$numberDouble\": \"-Infinity\"}", new DoubleValue(Double.NEGATIVE_INFINITY)),
                arguments("{\"$numberDecimal\": \"1.50\"}", Decimal128.parse("1.50")),
                arguments("{\"$numberDecimal\": \"NaN\"}", Decimal128.NAN),
                arguments("{\"$date\": 1483635965660}", new DateTime(1483635965660L)),
                arguments("{\"$date\": -1}", new DateTime(-1)),
                arguments("{\"$date\": 1577923200000.0}", new DateTime(1577923200000L)),
                arguments("{\"$date\": 1.5779232e12}", new DateTime(1577923200000L)),
                arguments("{\"$date\": -0.0}", new DateTime(0)),
                arguments("{\"$date\": {\"$numberLong\": \"253402300800000\"}}", new DateTime(253402300800000L)),
                arguments("{\"$date\": \"2017-01-05T17:06:05.660Z\"}", new DateTime(1483635965660L)),
                arguments("{\"$date\": \"2017-01-05T18:06:05.660+01:00\"}", new DateTime(1483635965660L)),
                arguments("{\"$date\": \"2017-01-05T12:06:05.660-0500\"}", new DateTime(1483635965660L)),
                arguments("{\"$date\": \"2017-01-05T19:06:05+02\"}", new DateTime(1483635965000L)),
                arguments("{\"$date\": \"2017-01-05T17:06Z\"}", new DateTime(1483635960000L)),
                arguments("{\"$date\": \"1969-12-31T23:59:59.999999Z\"}", new DateTime(-1)),
                arguments("{\"$timestamp\": {\"i\": 2, \"t\": 4294967295}}", new Timestamp(4294967295L, 2)),
                arguments(
                        "{\"$regularExpression\": {\"pattern\": \"^a\", \"options\": \"mi\"}}",
                        new RegularExpression("^a", "im")),
                arguments(
                        "{\"$binary\": {\"base64\": \"AQID\", \"subType\": \"80\"}}",
                        new Binary(128, new byte[] {1, 2, 3})),
                arguments("{\"$binary\": {\"base64\": \"\", \"subType\": \"0\"}}", new Binary(0, new byte[0])),
                arguments("{\"$binary\": \"AQID\", \"$type\": \"00\"}", new Binary(0, new byte[] {1, 2, 3})),
                arguments(
                        "{\"$uuid\": \"00112233-4455-6677-8899-AABBCCDDEEFF\"}",
                        new Binary(4, HexFormat.of().parseHex("00112233445566778899aabbccddeeff"))),
                arguments("{\"$code\": \"x\"}", new JavaScript("x")),
                arguments(
                        "{\"$code\": \"x\", \"$scope\": {\"a\": 1}}",
                        new JavaScriptWithScope("x", Document.of("a", new Int32(1)))),
                arguments("{\"$symbol\": \"x\"}", new Symbol("x")),
                arguments(
                        "{\"$dbPointer\": {\"$ref\": \"a.b\", \"$id\": {\"$oid\": \"" + OID + "\"}}}",
                        new DbPointer("a.b", new ObjectId(OID))),
                arguments("{\"$minKey\": 1}", MinKey.INSTANCE),
                arguments("{\"$maxKey\": {\"$numberInt\": \"1\"}}", MaxKey.INSTANCE),
                arguments("{\"$undefined\": true}", Undefined.INSTANCE),
                arguments(
                        " \t\r\n[1, {\"a\": [true]}]\n",
                        Array.of(new Int32(1), Document.of("a", Array.of(new BooleanValue(true))))));
    }

    @ParameterizedTest
    @MethodSource("values")
    void parsesATextToItsValue(String text, Value value) {
        assertThat(ExtendedJson.readValue(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"$type\":\"string\"}",
                "{\"$regex\":\"a\",\"$options\":\"i\"}",
                "{\"$options\":\"i\",\"$regex\":\"a\"}",
                "{\"$gt\":5}",
                "{\"$invalid\":1}",
                "{\"$type\":\"00\",\"$binary\":\"AQID\"}",
                "{\"$scope\":{},\"a\":1}",
                "{\"$ref\":\"a\",\"$id\":5,\"$db\":\"b\"}",
                "{\"a\":1,\"$oid\":5}",
                "{\"oid\":5}",
                "{\"\":5}"
            })
    void anObjectWithoutATypeKeyIsADocument(String text) {
        Value value = ExtendedJson.readValue(text);
        assertThat(value).isInstanceOf(Document.class);
        assertThat(ExtendedJson.write(value, Form.RELAXED)).isEqualTo(text);
    }

    @Test
    void aDocumentKeepsTheOrderOfItsFields() {
        assertThat(ExtendedJson.readDocument("{\"b\": 1, \"a\": 2}"))
                .isEqualTo(Document.of(new Field("b", new Int32(1)), new Field("a", new Int32(2))));
    }
}
