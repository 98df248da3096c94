package dev.integrationslist.extendedjson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Value;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonGenerator;

class WriteTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'$numberInt':'1'} | 1 | 1",
                "{'$numberLong':'9007199254740993'} | 9007199254740993 | 9007199254740993",
                "{'$numberDouble':'1.0'} | 1.0 | 1",
                "{'$numberDouble':'-0.0'} | -0.0 | 0",
                "{'$numberDouble':'0.1'} | 0.1 | 0.1",
                "{'$numberDouble':'1.0E300'} | 1.0E300 | 1.0E300",
                "{'$numberDouble':'NaN'} | {'$numberDouble':'NaN'} | {'$numberDouble':'NaN'}",
                "{'$numberDouble':'-Infinity'} | {'$numberDouble':'-Infinity'} | {'$numberDouble':'-Infinity'}",
                "{'$numberDecimal':'1.50'} | {'$numberDecimal':'1.50'} | {'$numberDecimal':'1.50'}",
                "{'$date':{'$numberLong':'1483635965660'}} | {'$date':'2017-01-05T17:06:05.660Z'} | '2017-01-05T17:06:05.660Z'",
                "{'$date':{'$numberLong':'0'}} | {'$date':'1970-01-01T00:00:00.000Z'} | '1970-01-01T00:00:00.000Z'",
                "{'$date':{'$numberLong':'-1'}} | {'$date':{'$numberLong':'-1'}} | '1969-12-31T23:59:59.999Z'",
                "{'$oid':'507f1f77bcf86cd799439011'} | {'$oid':'507f1f77bcf86cd799439011'} | {'$oid':'507f1f77bcf86cd799439011'}",
                "{'$binary':{'base64':'AQ==','subType':'04'}} | {'$binary':{'base64':'AQ==','subType':'04'}} | {'$binary':{'base64':'AQ==','subType':'04'}}",
                "['a',null,true,{}] | ['a',null,true,{}] | ['a',null,true,{}]"
            })
    void aValueHasThreeForms(String canonical, String relaxed, String response) {
        Value value = ExtendedJson.readValue(canonical.replace('\'', '"'));
        assertThat(Stream.of(Form.values()).map(form -> ExtendedJson.write(value, form)))
                .containsExactly(canonical.replace('\'', '"'), relaxed.replace('\'', '"'), response.replace('\'', '"'));
    }

    static Stream<Arguments> edges() {
        return Stream.of(
                Arguments.of(253402300799999L, "\"9999-12-31T23:59:59.999Z\""),
                Arguments.of(253402300800000L, "{\"$date\":{\"$numberLong\":\"253402300800000\"}}"),
                Arguments.of(-62167219200000L, "\"0000-01-01T00:00:00.000Z\""),
                Arguments.of(-62167219200001L, "{\"$date\":{\"$numberLong\":\"-62167219200001\"}}"),
                Arguments.of(Long.MAX_VALUE, "{\"$date\":{\"$numberLong\":\"9223372036854775807\"}}"));
    }

    @ParameterizedTest
    @MethodSource("edges")
    void aResponseWritesYearsOfFourDigitsAsText(long millis, String text) {
        assertThat(ExtendedJson.write(new DateTime(millis), Form.RESPONSE)).isEqualTo(text);
    }

    @Test
    void aGeneratorGoesOnAfterTheValue() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.generator(text)) {
            json.writeStartObject();
            json.writeName("a");
            ExtendedJson.write(Document.of("b", new DoubleValue(2)), Form.RESPONSE, json);
            json.writeName("c");
            ExtendedJson.write(new Int32(3), Form.RESPONSE, json);
            json.writeEndObject();
        }
        assertThat(text).hasToString("{\"a\":{\"b\":2},\"c\":3}");
    }
}
