package dev.integrationslist.adapter.mongo;

import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.domain.document.Binary;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.DbPointer;
import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.DoubleValue;
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
import dev.integrationslist.domain.document.ValueSink;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.bson.BsonBinarySubType;
import org.bson.BsonSerializationException;
import org.bson.BsonType;

/**
 * A forward cursor over the elements of a BSON document or array. Embedded documents and arrays become views over the same
 * bytes, decoded on demand, so that nesting costs no stack. It reads the bytes itself: {@code BsonBinaryReader} takes twice
 * as long for a page, as it keeps a context for each level and decodes names that are only skipped.
 *
 * @throws StoreUnavailableException from every method, if the bytes are not BSON
 * @see <a href="https://bsonspec.org/spec.html">BSON</a>
 */
final class BsonCursor {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int EMPTY_DOCUMENT = 5;
    private static final int OBJECT_ID = 12;

    private final byte[] bytes;

    /** The position of the zero that ends the document. */
    private final int end;

    private BsonType type = BsonType.END_OF_DOCUMENT;
    private int nameStart;
    private int nameEnd;
    private int valueEnd;

    /**
     * @param bytes not copied
     * @param start the position of the document's or array's length
     */
    BsonCursor(byte[] bytes, int start) {
        this.bytes = bytes;
        this.end = endOfDocument(start, bytes.length) - 1;
        this.valueEnd = start + Integer.BYTES;
    }

    /** Moves to the next element; false at the end. */
    boolean advance() {
        if (valueEnd == end) {
            return false;
        }
        type = type(bytes[valueEnd]);
        nameStart = valueEnd + 1;
        nameEnd = endOfText(nameStart);
        valueEnd = checked(nameEnd + 1L, length(nameEnd + 1));
        return true;
    }

    /** The name of the element. */
    String name() {
        return new String(bytes, nameStart, nameEnd - nameStart, StandardCharsets.UTF_8);
    }

    /** Whether the element has the name with these UTF-8 bytes. */
    boolean isNamed(byte[] name) {
        return Arrays.equals(bytes, nameStart, nameEnd, name, 0, name.length);
    }

    /** The value of the element. */
    Value value() {
        int start = nameEnd + 1;
        return switch (type) {
            case DOUBLE -> new DoubleValue(Double.longBitsToDouble(int64(start)));
            case STRING -> new StringValue(string(start));
            case DOCUMENT -> new BsonDocumentView(bytes, start);
            case ARRAY -> new BsonArrayView(bytes, start);
            case BINARY -> binary(start);
            case UNDEFINED -> Undefined.INSTANCE;
            case OBJECT_ID -> objectId(start);
            case BOOLEAN -> new BooleanValue(bool(start));
            case DATE_TIME -> new DateTime(int64(start));
            case NULL -> NullValue.INSTANCE;
            case REGULAR_EXPRESSION -> {
                int endOfPattern = endOfText(start);
                yield new RegularExpression(text(start, endOfPattern), text(endOfPattern + 1, valueEnd - 1));
            }
            case DB_POINTER -> new DbPointer(string(start), objectId(valueEnd - OBJECT_ID));
            case JAVASCRIPT -> new JavaScript(string(start));
            case SYMBOL -> new Symbol(string(start));
            case JAVASCRIPT_WITH_SCOPE -> scoped(start);
            case INT32 -> new Int32(int32(start));
            case TIMESTAMP -> new Timestamp(int64(start) >>> 32, int64(start) & 0xFFFF_FFFFL);
            case INT64 -> new Int64(int64(start));
            case DECIMAL128 ->
                Decimal128.parse(
                        org.bson.types.Decimal128.fromIEEE754BIDEncoding(int64(start + Long.BYTES), int64(start))
                                .toString());
            case MIN_KEY -> MinKey.INSTANCE;
            case MAX_KEY -> MaxKey.INSTANCE;
            case END_OF_DOCUMENT -> throw malformed("an element has no type");
        };
    }

    /** Hands the elements from here to the end to a sink, as a document. */
    void writeDocument(ValueSink sink) {
        sink.startDocument();
        while (advance()) {
            sink.name(bytes, nameStart, nameEnd);
            writeValue(sink);
        }
        sink.endDocument();
    }

    /** Hands the elements from here to the end to a sink, as an array. */
    void writeArray(ValueSink sink) {
        sink.startArray();
        while (advance()) {
            writeValue(sink);
        }
        sink.endArray();
    }

    /** No object is made for what most documents consist of. */
    private void writeValue(ValueSink sink) {
        int start = nameEnd + 1;
        switch (type) {
            case STRING -> sink.string(bytes, start + Integer.BYTES, endOfString(start));
            case DOCUMENT -> new BsonCursor(bytes, start).writeDocument(sink);
            case ARRAY -> new BsonCursor(bytes, start).writeArray(sink);
            case BOOLEAN -> sink.bool(bool(start));
            case DATE_TIME -> sink.dateTime(int64(start));
            case INT32 -> sink.int32(int32(start));
            case INT64 -> sink.int64(int64(start));
            default -> sink.value(value());
        }
    }

    private static BsonType type(byte code) {
        BsonType known = BsonType.findByValue(code & 0xFF);
        if (known == null) {
            throw malformed("an element has an unknown type");
        }
        return known;
    }

    /** The length of the value, in bytes, before it is checked. */
    private long length(int start) {
        return switch (type) {
            case DOUBLE, DATE_TIME, TIMESTAMP, INT64 -> Long.BYTES;
            case STRING, JAVASCRIPT, SYMBOL -> Integer.BYTES + (long) int32(start);
            case DOCUMENT, ARRAY, JAVASCRIPT_WITH_SCOPE -> int32(start);
            case BINARY -> Integer.BYTES + 1 + (long) int32(start);
            case UNDEFINED, NULL, MIN_KEY, MAX_KEY -> 0;
            case OBJECT_ID -> OBJECT_ID;
            case BOOLEAN -> 1;
            case REGULAR_EXPRESSION -> endOfText(endOfText(start) + 1) + 1L - start;
            case DB_POINTER -> Integer.BYTES + (long) int32(start) + OBJECT_ID;
            case INT32 -> Integer.BYTES;
            case DECIMAL128 -> 2 * Long.BYTES;
            case END_OF_DOCUMENT -> throw malformed("an element has no type");
        };
    }

    private int checked(long start, long length) {
        if (length < 0 || start + length > end) {
            throw malformed("a value is longer than its document");
        }
        return (int) (start + length);
    }

    private int endOfDocument(int start, int limit) {
        int length = start > limit - EMPTY_DOCUMENT ? 0 : (int) INT.get(bytes, start);
        if (length < EMPTY_DOCUMENT || length > limit - start || bytes[start + length - 1] != 0) {
            throw malformed("a document has no end");
        }
        return start + length;
    }

    /** The position of the zero that ends a text without a length. */
    private int endOfText(int start) {
        for (int i = start; i < end; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        throw malformed("a name has no end");
    }

    private String text(int start, int textEnd) {
        return new String(bytes, start, textEnd - start, StandardCharsets.UTF_8);
    }

    private String string(int start) {
        return text(start + Integer.BYTES, endOfString(start));
    }

    /** The position of the zero that ends a string with a length. */
    private int endOfString(int start) {
        int length = int32(start);
        int textEnd = start + Integer.BYTES + length - 1;
        if (length < 1 || textEnd >= end || bytes[textEnd] != 0) {
            throw malformed("a string has no end");
        }
        return textEnd;
    }

    private Binary binary(int start) {
        int subtype = bytes[start + Integer.BYTES] & 0xFF;
        int data = start + Integer.BYTES + 1;
        if (subtype == BsonBinarySubType.OLD_BINARY.getValue()) {
            if (valueEnd - data < Integer.BYTES || int32(data) != valueEnd - data - Integer.BYTES) {
                throw malformed("binary data has two lengths");
            }
            data += Integer.BYTES;
        }
        if (data > valueEnd) {
            throw malformed("binary data has a negative length");
        }
        return new Binary(subtype, Arrays.copyOfRange(bytes, data, valueEnd));
    }

    private boolean bool(int start) {
        if ((bytes[start] & ~1) != 0) {
            throw malformed("a boolean is neither 0 nor 1");
        }
        return bytes[start] == 1;
    }

    private JavaScriptWithScope scoped(int start) {
        int code = start + Integer.BYTES;
        String text = string(code);
        int scope = code + Integer.BYTES + int32(code);
        if (endOfDocument(scope, valueEnd) != valueEnd) {
            throw malformed("a scope ends before its script");
        }
        return new JavaScriptWithScope(text, new BsonDocumentView(bytes, scope));
    }

    private ObjectId objectId(int start) {
        return new ObjectId(HexFormat.of().formatHex(bytes, start, start + OBJECT_ID));
    }

    private int int32(int start) {
        if (start > end - Integer.BYTES) {
            throw malformed("a number is cut short");
        }
        return (int) INT.get(bytes, start);
    }

    private long int64(int start) {
        return (long) LONG.get(bytes, start);
    }

    private static RuntimeException malformed(String problem) {
        return MongoFailures.translate(new BsonSerializationException(problem));
    }
}
