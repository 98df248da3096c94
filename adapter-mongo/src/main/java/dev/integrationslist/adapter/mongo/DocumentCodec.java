package dev.integrationslist.adapter.mongo;

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
import dev.integrationslist.domain.document.ObjectId;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Symbol;
import dev.integrationslist.domain.document.Timestamp;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.RefusedException;
import org.bson.BsonBinary;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDbPointer;
import org.bson.BsonReader;
import org.bson.BsonRegularExpression;
import org.bson.BsonSerializationException;
import org.bson.BsonTimestamp;
import org.bson.BsonWriter;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * A codec of the domain's documents: it encodes them value by value, and decodes them as views over the reply's bytes.
 *
 * @see <a href="https://bsonspec.org/spec.html">BSON</a>
 */
final class DocumentCodec implements Codec<Document> {
    static final DocumentCodec INSTANCE = new DocumentCodec();

    /** The projection of most requests. */
    private static final RawBsonDocument EMPTY = new RawBsonDocument(Document.EMPTY, INSTANCE);

    private DocumentCodec() {}

    /**
     * A document as the argument of a command.
     *
     * @throws RefusedException if BSON cannot encode it
     */
    static RawBsonDocument argument(Document document) {
        if (document.isEmpty()) {
            return EMPTY;
        }
        try {
            return new RawBsonDocument(document, INSTANCE);
        } catch (BsonSerializationException impossible) {
            throw new RefusedException(
                    ErrorCode.INVALID_FILTER,
                    "",
                    "BSON has no form for it",
                    "leave out characters with the code 0, and nest less deeply");
        }
    }

    @Override
    public Class<Document> getEncoderClass() {
        return Document.class;
    }

    @Override
    public Document decode(BsonReader reader, DecoderContext context) {
        try (BasicOutputBuffer copy = new BasicOutputBuffer(0);
                BsonBinaryWriter writer = new BsonBinaryWriter(copy)) {
            writer.pipe(reader);
            return new BsonDocumentView(copy.getInternalBuffer(), 0);
        }
    }

    @Override
    public void encode(BsonWriter writer, Document document, EncoderContext context) {
        write(writer, document);
    }

    private static void write(BsonWriter writer, Document document) {
        writer.writeStartDocument();
        for (Field field : document) {
            writer.writeName(field.name());
            write(writer, field.value());
        }
        writer.writeEndDocument();
    }

    private static void write(BsonWriter writer, Array array) {
        writer.writeStartArray();
        for (Value element : array) {
            write(writer, element);
        }
        writer.writeEndArray();
    }

    private static void write(BsonWriter writer, Value value) {
        switch (value.type()) {
            case DOUBLE -> writer.writeDouble(((DoubleValue) value).value());
            case STRING -> writer.writeString(((StringValue) value).value());
            case OBJECT -> write(writer, (Document) value);
            case ARRAY -> write(writer, (Array) value);
            case BINARY -> {
                Binary binary = (Binary) value;
                writer.writeBinaryData(new BsonBinary((byte) binary.subtype(), binary.bytes()));
            }
            case UNDEFINED -> writer.writeUndefined();
            case OBJECT_ID -> writer.writeObjectId(objectId((ObjectId) value));
            case BOOLEAN -> writer.writeBoolean(((BooleanValue) value).value());
            case DATE -> writer.writeDateTime(((DateTime) value).epochMillis());
            case NULL -> writer.writeNull();
            case REGULAR_EXPRESSION -> {
                RegularExpression expression = (RegularExpression) value;
                writer.writeRegularExpression(new BsonRegularExpression(expression.pattern(), expression.options()));
            }
            case DB_POINTER -> {
                DbPointer pointer = (DbPointer) value;
                writer.writeDBPointer(new BsonDbPointer(pointer.namespace(), objectId(pointer.id())));
            }
            case JAVASCRIPT -> writer.writeJavaScript(((JavaScript) value).code());
            case SYMBOL -> writer.writeSymbol(((Symbol) value).value());
            case JAVASCRIPT_WITH_SCOPE -> {
                JavaScriptWithScope script = (JavaScriptWithScope) value;
                writer.writeJavaScriptWithScope(script.code());
                write(writer, script.scope());
            }
            case INT -> writer.writeInt32(((Int32) value).value());
            case TIMESTAMP -> {
                Timestamp timestamp = (Timestamp) value;
                writer.writeTimestamp(new BsonTimestamp(timestamp.seconds() << 32 | timestamp.increment()));
            }
            case LONG -> writer.writeInt64(((Int64) value).value());
            case DECIMAL -> writer.writeDecimal128(org.bson.types.Decimal128.parse(((Decimal128) value).toString()));
            case MIN_KEY -> writer.writeMinKey();
            case MAX_KEY -> writer.writeMaxKey();
        }
    }

    private static org.bson.types.ObjectId objectId(ObjectId id) {
        return new org.bson.types.ObjectId(id.hex());
    }
}
