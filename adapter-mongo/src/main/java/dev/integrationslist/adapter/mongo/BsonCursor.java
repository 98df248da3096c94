package dev.integrationslist.adapter.mongo;

import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.domain.document.Binary;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.DbPointer;
import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.Document;
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
import java.nio.ByteBuffer;
import org.bson.BSONException;
import org.bson.BsonBinary;
import org.bson.BsonBinaryReader;
import org.bson.BsonDbPointer;
import org.bson.BsonRegularExpression;
import org.bson.BsonSerializationException;
import org.bson.BsonTimestamp;
import org.bson.BsonType;

/**
 * A forward cursor over the elements of a BSON document or array. Embedded documents and arrays become views over the same
 * bytes, decoded on demand, so that nesting costs no stack.
 *
 * @throws StoreUnavailableException from every method, if the bytes are not BSON
 */
final class BsonCursor {
    private final byte[] bytes;
    private final BsonBinaryReader reader;
    private boolean atValue;

    /**
     * @param bytes not copied
     * @param start the position of the document's or array's length
     */
    BsonCursor(byte[] bytes, int start) {
        this.bytes = bytes;
        this.reader = new BsonBinaryReader(ByteBuffer.wrap(bytes, start, bytes.length - start));
        try {
            reader.readStartDocument();
        } catch (BSONException malformed) {
            throw MongoFailures.translate(malformed);
        }
    }

    /** Moves to the next element and skips an unread value; false at the end. */
    boolean advance() {
        try {
            if (atValue) {
                reader.skipValue();
            }
            atValue = reader.readBsonType() != BsonType.END_OF_DOCUMENT;
            return atValue;
        } catch (BSONException | IllegalArgumentException malformed) {
            throw MongoFailures.translate(malformed);
        }
    }

    /** The name of the element; read it before the value. */
    String name() {
        return reader.readName();
    }

    /** The value of the element; read it once. */
    Value value() {
        try {
            Value value = read();
            atValue = false;
            return value;
        } catch (BSONException | IllegalArgumentException malformed) {
            throw MongoFailures.translate(malformed);
        }
    }

    private Value read() {
        return switch (reader.getCurrentBsonType()) {
            case DOUBLE -> new DoubleValue(reader.readDouble());
            case STRING -> new StringValue(reader.readString());
            case DOCUMENT -> new BsonDocumentView(bytes, skipped());
            case ARRAY -> new BsonArrayView(bytes, skipped());
            case BINARY -> binary(reader.readBinaryData());
            case UNDEFINED -> {
                reader.readUndefined();
                yield Undefined.INSTANCE;
            }
            case OBJECT_ID -> objectId(reader.readObjectId());
            case BOOLEAN -> new BooleanValue(reader.readBoolean());
            case DATE_TIME -> new DateTime(reader.readDateTime());
            case NULL -> {
                reader.readNull();
                yield NullValue.INSTANCE;
            }
            case REGULAR_EXPRESSION -> expression(reader.readRegularExpression());
            case DB_POINTER -> pointer(reader.readDBPointer());
            case JAVASCRIPT -> new JavaScript(reader.readJavaScript());
            case SYMBOL -> new Symbol(reader.readSymbol());
            case JAVASCRIPT_WITH_SCOPE -> new JavaScriptWithScope(reader.readJavaScriptWithScope(), scope());
            case INT32 -> new Int32(reader.readInt32());
            case TIMESTAMP -> timestamp(reader.readTimestamp());
            case INT64 -> new Int64(reader.readInt64());
            case DECIMAL128 -> Decimal128.parse(reader.readDecimal128().toString());
            case MIN_KEY -> {
                reader.readMinKey();
                yield MinKey.INSTANCE;
            }
            case MAX_KEY -> {
                reader.readMaxKey();
                yield MaxKey.INSTANCE;
            }
            case END_OF_DOCUMENT -> throw new BsonSerializationException("an element without a type");
        };
    }

    /** The position of the value, which is skipped. */
    private int skipped() {
        int start = reader.getBsonInput().getPosition();
        reader.skipValue();
        return start;
    }

    private Document scope() {
        int start = reader.getBsonInput().getPosition();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            reader.skipName();
            reader.skipValue();
        }
        reader.readEndDocument();
        return new BsonDocumentView(bytes, start);
    }

    private static Binary binary(BsonBinary binary) {
        return new Binary(binary.getType() & 0xFF, binary.getData());
    }

    private static ObjectId objectId(org.bson.types.ObjectId id) {
        return new ObjectId(id.toHexString());
    }

    private static RegularExpression expression(BsonRegularExpression expression) {
        return new RegularExpression(expression.getPattern(), expression.getOptions());
    }

    private static DbPointer pointer(BsonDbPointer pointer) {
        return new DbPointer(pointer.getNamespace(), objectId(pointer.getId()));
    }

    private static Timestamp timestamp(BsonTimestamp timestamp) {
        return new Timestamp(timestamp.getValue() >>> 32, timestamp.getValue() & 0xFFFF_FFFFL);
    }
}
