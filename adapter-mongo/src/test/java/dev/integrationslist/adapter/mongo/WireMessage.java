package dev.integrationslist.adapter.mongo;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * A message of the driver or the server.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/">Wire protocol</a>
 */
record WireMessage(byte[] bytes) {
    private static final int HEADER = 16;
    private static final int OPCODE = 12;
    private static final int OP_MSG = 2013;
    private static final int OP_QUERY = 2004;

    /** The next message of a stream. */
    static WireMessage read(DataInputStream in) throws IOException {
        int length = Integer.reverseBytes(in.readInt());
        byte[] message = new byte[length];
        littleEndian(message).putInt(length);
        in.readFully(message, Integer.BYTES, length - Integer.BYTES);
        return new WireMessage(message);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private int opcode() {
        return littleEndian(bytes).getInt(OPCODE);
    }

    /** The command of a message; the first handshake of a connection is an OP_QUERY. */
    BsonDocument command() {
        return switch (opcode()) {
            case OP_MSG -> document(HEADER + Integer.BYTES + 1);
            case OP_QUERY -> document(afterName(HEADER + Integer.BYTES) + 2 * Integer.BYTES);
            default -> new BsonDocument("operation " + opcode(), BsonNull.VALUE);
        };
    }

    private BsonDocument document(int start) {
        BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(bytes, start, bytes.length - start));
        return new BsonDocumentCodec().decode(reader, DecoderContext.builder().build());
    }

    private int afterName(int start) {
        int end = start;
        while (bytes[end] != 0) {
            end++;
        }
        return end + 1;
    }

    /** The reply with an error as its content. The first reply of a connection is an OP_REPLY and stays as it is. */
    WireMessage withError(Fault fault) {
        if (opcode() != OP_MSG) {
            return this;
        }
        try (BasicOutputBuffer body = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(body)) {
            writer.writeStartDocument();
            writer.writeDouble("ok", 0);
            writer.writeInt32("code", fault.code());
            writer.writeString("codeName", fault.name());
            writer.writeString("errmsg", "injected: " + fault);
            writer.writeEndDocument();
            int length = HEADER + Integer.BYTES + 1 + body.size();
            return new WireMessage(littleEndian(new byte[length])
                    .put(bytes, 0, HEADER)
                    .putInt(0, length)
                    .putInt(0)
                    .put((byte) 0)
                    .put(body.toByteArray())
                    .array());
        }
    }
}
