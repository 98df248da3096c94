package dev.integrationslist.extendedjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {
    private static final String VALUE = "expected a value: a string in double quotes";
    private static final String NUMBER = "not a number that JSON has";
    private static final String EARLY = "the text ends in the middle of a value";
    private static final String END = "expected the end of the text after the value";

    static Stream<Arguments> malformed() {
        return Stream.of(
                arguments("", 0, "the text is empty"),
                arguments(" \n", 0, "the text is empty"),
                arguments("{\"a\":1 \"b\":2}", 7, "expected a comma or }"),
                arguments("{\"a\":1;\"b\":2}", 6, "expected a comma or }"),
                arguments("[1 2]", 3, "expected a comma or ]"),
                arguments("{\"a\" 1}", 5, "expected a colon after the key"),
                arguments("{a:1}", 1, "expected a key in double quotes"),
                arguments("{'a':1}", 1, "expected a key in double quotes"),
                arguments("{\"a\":1,}", 7, "expected a key in double quotes"),
                arguments("[1,]", 3, VALUE),
                arguments("{\"a\":x}", 5, VALUE),
                arguments("truex", 0, VALUE),
                arguments("// no\n1", 0, VALUE),
                arguments("/* no */1", 0, VALUE),
                arguments("'a'", 0, VALUE),
                arguments(".5", 0, VALUE),
                arguments("\ufeff{}", 0, VALUE),
                arguments("NaN", 3, NUMBER),
                arguments("-Infinity", 9, NUMBER),
                arguments("01", 1, NUMBER),
                arguments("+1", 1, NUMBER),
                arguments("1.x", 1, NUMBER),
                arguments("0x10", 1, NUMBER),
                arguments("{\"a\":", 5, EARLY),
                arguments("[[]", 3, EARLY),
                arguments("\"abc", 4, EARLY),
                arguments("-", 1, EARLY),
                arguments("[}", 1, "a closing } or ]"),
                arguments("]", 0, "a closing } or ]"),
                arguments("\"a\nb\"", 2, "expected a control character of a string as an escape"),
                arguments("\"\\q\"", 2, "not an escape that JSON has"),
                arguments("\"\\u12g4\"", 5, "not an escape that JSON has"),
                arguments("{} {}", 3, END),
                arguments("{} x", 3, END),
                arguments("{}}", 2, END),
                arguments("{},", 2, END),
                arguments("{\"a\":1,\"b\":2,\"a\":3}", 13, "the key \"a\" appears twice in one object"),
                arguments("{\"a\":1,\"\\u0061\":3}", 7, "the key \"a\" appears twice in one object"),
                arguments("{\"a\\u0000\":1}", 1, "a key with the character U+0000"),
                arguments("[\"\\ud800\"]", 1, "half of a surrogate pair"),
                arguments("[\"\ud800x\"]", 1, "half of a surrogate pair"),
                arguments("[\"\\ude00\\ud83d\"]", 1, "half of a surrogate pair"),
                arguments("{\"\\udc00\":1}", 8, "half of a surrogate pair"),
                arguments("[1e400]", 1, "a number beyond the range of a double"),
                arguments("[" + "9".repeat(400) + "]", 1, "a number beyond the range of a double"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void lenientJsonIsRefusedWithItsPlace(String text, int offset, String problem) {
        ExtendedJsonException refusal =
                catchThrowableOfType(ExtendedJsonException.class, () -> ExtendedJson.readValue(text));
        assertThat(refusal.problem()).startsWith(problem);
        assertThat(refusal.offset()).isEqualTo(offset);
        assertThat(refusal.getMessage())
                .isEqualTo("line " + refusal.line() + ", column " + refusal.column() + ": " + refusal.explanation());
        assertThat(refusal.explanation())
                .isEqualTo(
                        refusal.problem() + refusal.remedy().map("; "::concat).orElse(""));
    }

    static Stream<String> wrongShapes() {
        return Stream.of(
                "{'$oid': 5}",
                "{'$oid': '5'}",
                "{'$oid': '507f1f77bcf86cd799439011', 'x': 1}",
                "{'$oid': {'$symbol': '507f1f77bcf86cd799439011'}}",
                "{'$numberInt': 5}",
                "{'$numberInt': '2147483648'}",
                "{'$numberInt': '+5'}",
                "{'$numberInt': '\u0665'}",
                "{'$numberInt': ' 5'}",
                "{'$numberInt': ''}",
                "{'$numberLong': '9223372036854775808'}",
                "{'$numberLong': '1.0'}",
                "{'$numberDouble': '0x1p3'}",
                "{'$numberDouble': '1d'}",
                "{'$numberDouble': 'nan'}",
                "{'$numberDouble': '1e400'}",
                "{'$numberDouble': '1e99999999999999999999'}",
                "{'$numberDouble': '.'}",
                "{'$numberDouble': 1.5}",
                "{'$numberDecimal': '1.2.3'}",
                "{'$numberDecimal': ''}",
                "{'$numberDecimal': '1E7000'}",
                "{'$numberDecimal': '1E99999999999'}",
                "{'$numberDecimal': '1\u0665'}",
                "{'$numberDecimal': '12345678901234567890123456789012345'}",
                "{'$date': '2017-01-05'}",
                "{'$date': '2017-01-05T17:06:05.660'}",
                "{'$date': '2017-02-29T17:06:05Z'}",
                "{'$date': '2017-01-05T17:06:05+19:00'}",
                "{'$date': 1.5}",
                "{'$date': 1e19}",
                "{'$date': null}",
                "{'$date': 1, 'x': 1}",
                "{'$timestamp': {'t': 1}}",
                "{'$timestamp': {'t': -1, 'i': 1}}",
                "{'$timestamp': {'t': 4294967296, 'i': 1}}",
                "{'$timestamp': {'t': 1.0, 'i': 1}}",
                "{'$timestamp': {'t': 1, 'i': 1, 'x': 1}}",
                "{'$regularExpression': 'a'}",
                "{'$regularExpression': {'pattern': 'a'}}",
                "{'$regularExpression': {'pattern': 'a\\u0000', 'options': ''}}",
                "{'$binary': 'AQID'}",
                "{'$binary': 'AQID', '$type': 0}",
                "{'$binary': 'AQID', '$type': '100'}",
                "{'$binary': {'base64': '*', 'subType': '00'}}",
                "{'$binary': {'base64': 'AQID', 'subType': 'x'}}",
                "{'$uuid': '00112233445566778899aabbccddeeff'}",
                "{'$code': 5}",
                "{'$code': 'x', '$scope': 5}",
                "{'$code': 'x', 'y': 5}",
                "{'$symbol': 5}",
                "{'$dbPointer': {'$ref': 'a', '$id': 5}}",
                "{'$minKey': 2}",
                "{'$minKey': true}",
                "{'$maxKey': '1'}",
                "{'$undefined': false}");
    }

    @ParameterizedTest
    @MethodSource("wrongShapes")
    void anIncompleteTypedValueIsRefusedWithAnExample(String quoted) {
        String text = "[" + quoted.replace('\'', '"') + "]";
        String key = text.substring(text.indexOf('$'), text.indexOf('"', text.indexOf('$')));
        ExtendedJsonException refusal =
                catchThrowableOfType(ExtendedJsonException.class, () -> ExtendedJson.readValue(text));
        assertThat(refusal.problem()).startsWith(key + ": ").doesNotContain(";");
        assertThat(refusal.remedy())
                .hasValueSatisfying(remedy -> assertThat(remedy).startsWith("write it as {\"" + key + "\": "));
        assertThat(refusal.offset()).isEqualTo(1);
    }

    @Test
    void aPlaceCountsLinesAndColumnsFromOne() {
        assertThatThrownBy(() -> ExtendedJson.readValue("{\n \"a\": 1,\r\n  \"b\" 2}"))
                .isInstanceOfSatisfying(ExtendedJsonException.class, refusal -> {
                    assertThat(refusal.line()).isEqualTo(3);
                    assertThat(refusal.column()).isEqualTo(7);
                    assertThat(refusal.offset()).isEqualTo(18);
                    assertThat(refusal.getStackTrace()).isEmpty();
                });
    }

    @Test
    void onlyADocumentIsADocument() {
        assertThatThrownBy(() -> ExtendedJson.readDocument(" [1]"))
                .hasMessage("line 1, column 2: expected a document such as {\"a\": 1}, not a value of type array");
        assertThatThrownBy(() -> ExtendedJson.readDocument("{\"$minKey\": 1}")).hasMessageContaining("minKey");
    }
}
