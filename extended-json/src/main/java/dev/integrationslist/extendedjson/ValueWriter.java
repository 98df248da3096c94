package dev.integrationslist.extendedjson;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Binary;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.DbPointer;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.JavaScript;
import dev.integrationslist.domain.document.JavaScriptWithScope;
import dev.integrationslist.domain.document.ObjectId;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Symbol;
import dev.integrationslist.domain.document.Timestamp;
import dev.integrationslist.domain.document.Value;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.core.JsonGenerator;

/** Writes values, in the one {@link Form}. */
final class ValueWriter {
    private static final double LARGEST_EXACT = 0x1p53;

    private final JsonGenerator json;
    private final Form form;

    ValueWriter(JsonGenerator json, Form form) {
        this.json = json;
        this.form = form;
    }

    void write(Value value) {
        switch (value.type()) {
            case OBJECT -> document((Document) value);
            case ARRAY -> array((Array) value);
            case STRING -> json.writeString(((StringValue) value).value());
            case BOOLEAN -> json.writeBoolean(((BooleanValue) value).value());
            case NULL -> json.writeNull();
            case INT -> whole("$numberInt", ((Int32) value).value());
            case LONG -> whole("$numberLong", ((Int64) value).value());
            case DOUBLE -> floating(((DoubleValue) value).value());
            case DECIMAL -> typed("$numberDecimal", value.toString());
            case DATE -> date((DateTime) value);
            case OBJECT_ID -> typed("$oid", ((ObjectId) value).hex());
            case BINARY -> binary((Binary) value);
            case TIMESTAMP -> timestamp((Timestamp) value);
            case REGULAR_EXPRESSION -> regularExpression((RegularExpression) value);
            case SYMBOL -> typed("$symbol", ((Symbol) value).value());
            case JAVASCRIPT -> typed("$code", ((JavaScript) value).code());
            case JAVASCRIPT_WITH_SCOPE -> scoped((JavaScriptWithScope) value);
            case DB_POINTER -> pointer((DbPointer) value);
            case MIN_KEY -> marker("$minKey");
            case MAX_KEY -> marker("$maxKey");
            case UNDEFINED -> {
                json.writeStartObject();
                json.writeName("$undefined").writeBoolean(true);
                json.writeEndObject();
            }
        }
    }

    private void document(Document document) {
        json.writeStartObject();
        for (Field field : document) {
            json.writeName(field.name());
            write(field.value());
        }
        json.writeEndObject();
    }

    private void array(Array array) {
        json.writeStartArray();
        for (Value element : array) {
            write(element);
        }
        json.writeEndArray();
    }

    private void whole(String key, long number) {
        if (form == Form.CANONICAL) {
            typed(key, Long.toString(number));
        } else {
            json.writeNumber(number);
        }
    }

    private void floating(double number) {
        if (form == Form.CANONICAL || !Double.isFinite(number)) {
            typed("$numberDouble", Double.toString(number));
        } else if (form == Form.RESPONSE && isExactWhole(number)) {
            json.writeNumber((long) number);
        } else {
            json.writeNumber(Double.toString(number));
        }
    }

    /** Whether a number has no fraction and a long has its value; false for NaN and infinities. */
    static boolean isExactWhole(double number) {
        return Math.abs(number) <= LARGEST_EXACT && number == Math.rint(number);
    }

    private void date(DateTime date) {
        int year = IsoDate.year(date.epochMillis());
        int firstYear = form == Form.RESPONSE ? 0 : 1970;
        if (form == Form.CANONICAL || year < firstYear || year > 9999) {
            json.writeStartObject();
            json.writeName("$date");
            typed("$numberLong", Long.toString(date.epochMillis()));
            json.writeEndObject();
        } else if (form == Form.RESPONSE) {
            json.writeString(IsoDate.text(date.epochMillis()));
        } else {
            typed("$date", IsoDate.text(date.epochMillis()));
        }
    }

    private void binary(Binary binary) {
        json.writeStartObject();
        json.writeObjectPropertyStart("$binary");
        string("base64", Base64.getEncoder().encodeToString(binary.bytes()));
        string("subType", HexFormat.of().toHexDigits((byte) binary.subtype()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void timestamp(Timestamp timestamp) {
        json.writeStartObject();
        json.writeObjectPropertyStart("$timestamp");
        json.writeName("t").writeNumber(timestamp.seconds());
        json.writeName("i").writeNumber(timestamp.increment());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void regularExpression(RegularExpression expression) {
        json.writeStartObject();
        json.writeObjectPropertyStart("$regularExpression");
        string("pattern", expression.pattern());
        string("options", expression.options());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void scoped(JavaScriptWithScope code) {
        json.writeStartObject();
        string("$code", code.code());
        json.writeName("$scope");
        document(code.scope());
        json.writeEndObject();
    }

    private void pointer(DbPointer pointer) {
        json.writeStartObject();
        json.writeObjectPropertyStart("$dbPointer");
        string("$ref", pointer.namespace());
        json.writeName("$id");
        typed("$oid", pointer.id().hex());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void marker(String key) {
        json.writeStartObject();
        json.writeName(key).writeNumber(1);
        json.writeEndObject();
    }

    private void typed(String key, String text) {
        json.writeStartObject();
        string(key, text);
        json.writeEndObject();
    }

    private void string(String name, String text) {
        json.writeName(name).writeString(text);
    }
}
