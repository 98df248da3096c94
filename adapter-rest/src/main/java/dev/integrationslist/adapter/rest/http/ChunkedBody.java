package dev.integrationslist.adapter.rest.http;

import jakarta.ws.rs.ServiceUnavailableException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A body in memory that grows by chunks, each reserved before it is allocated. Unlike an array that doubles, it never holds
 * a byte twice. Its chunks can be shared by many responses: after the last write it is safe for use by many threads, unless it is moved.
 */
public final class ChunkedBody extends OutputStream {
    private static final int FIRST_CHUNK = 8 * 1024;
    private static final int CHUNK = 64 * 1024;
    private static final long RETRY_AFTER_SECONDS = 1;

    private final ResponseMemory memory;
    private final Deque<byte[]> chunks = new ArrayDeque<>();
    private byte[] last = {};
    private int used;
    private long size;

    /** @param memory that the chunks are reserved from */
    public ChunkedBody(ResponseMemory memory) {
        this.memory = memory;
    }

    /** An empty body of the same memory. */
    ChunkedBody another() {
        return new ChunkedBody(memory);
    }

    /** The number of bytes. */
    public long size() {
        return size;
    }

    @Override
    public void write(int oneByte) {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    /** @throws ServiceUnavailableException if there is no memory for another chunk */
    @Override
    public void write(byte[] bytes, int offset, int length) {
        int next = offset;
        while (next < offset + length) {
            if (used == last.length) {
                last = allocate(chunks.isEmpty() ? FIRST_CHUNK : CHUNK);
                chunks.add(last);
                used = 0;
            }
            int copied = Math.min(last.length - used, offset + length - next);
            System.arraycopy(bytes, next, last, used, copied);
            used += copied;
            next += copied;
        }
        size += length;
    }

    private byte[] allocate(int length) {
        if (!memory.reserve(length)) {
            throw new ServiceUnavailableException(RETRY_AFTER_SECONDS);
        }
        return new byte[length];
    }

    /** Writes all bytes to a stream, chunk by chunk. */
    void writeTo(OutputStream stream) throws IOException {
        for (byte[] chunk : chunks) {
            write(chunk, stream);
        }
    }

    /** Writes all bytes to a stream and releases the memory of each chunk that is written, so that the body is empty afterwards. */
    void moveTo(OutputStream stream) throws IOException {
        while (!chunks.isEmpty()) {
            byte[] chunk = chunks.remove();
            write(chunk, stream);
            memory.release(chunk.length);
        }
        last = new byte[0];
        used = 0;
        size = 0;
    }

    private void write(byte[] chunk, OutputStream stream) throws IOException {
        stream.write(chunk, 0, chunk == last ? used : chunk.length);
    }
}
