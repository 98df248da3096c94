package dev.integrationslist.adapter.rest.http;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Compresses bodies, one after the other, through buffers outside of the heap. {@code GZIPOutputStream} hands arrays to zlib; before
 * Java 22 no collection can start meanwhile, and with several threads a small heap is reported as exhausted although it is
 * not. Not safe for use by many threads.
 *
 * @see <a href="https://bugs.openjdk.org/browse/JDK-8192647">JDK-8192647</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952, the format</a>
 */
final class Gzip {
    private static final int BUFFER = 32 * 1024;

    /** Magic number, deflate, no flags, no time, no extra flags, unknown system. */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final int TRAILER = 2 * Integer.BYTES;

    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final CRC32 checksum = new CRC32();
    private final ByteBuffer input = ByteBuffer.allocateDirect(BUFFER);
    private final ByteBuffer output = ByteBuffer.allocateDirect(BUFFER);
    private final byte[] copy = new byte[BUFFER];

    /** Writes the compressed form of a body. */
    void compress(StreamingOutput body, OutputStream target) throws IOException {
        deflater.reset();
        checksum.reset();
        input.clear();
        target.write(HEADER);
        body.write(new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                write(new byte[] {(byte) oneByte}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                int end = offset + length;
                for (int next = offset; next < end; ) {
                    int part = Math.min(input.remaining(), end - next);
                    input.put(bytes, next, part);
                    next += part;
                    if (!input.hasRemaining()) {
                        deflateInput(target);
                    }
                }
            }
        });
        deflateInput(target);
        deflater.finish();
        deflate(target);
        target.write(trailer());
    }

    private void deflateInput(OutputStream target) throws IOException {
        input.flip();
        checksum.update(input.duplicate());
        deflater.setInput(input.duplicate());
        deflate(target);
        input.clear();
    }

    private void deflate(OutputStream target) throws IOException {
        output.clear();
        for (int length = deflater.deflate(output); length > 0; length = deflater.deflate(output.clear())) {
            output.flip().get(copy, 0, length);
            target.write(copy, 0, length);
        }
    }

    private byte[] trailer() {
        return ByteBuffer.allocate(TRAILER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) checksum.getValue())
                .putInt((int) deflater.getBytesRead())
                .array();
    }

    /** Returns the memory outside of the heap that zlib holds. */
    void end() {
        deflater.end();
    }
}
