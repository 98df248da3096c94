package dev.integrationslist.adapter.rest.http;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Compressors to use again, as each takes about 320 KB outside of the heap. Safe for use by many threads. */
final class GzipPool {
    private final BlockingQueue<Gzip> idle =
            new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

    /** Writes the compressed form of a body to another. */
    void compress(StreamingOutput plain, ChunkedBody compressed) {
        Gzip polled = idle.poll();
        Gzip gzip = polled == null ? new Gzip() : polled;
        try {
            gzip.compress(plain, compressed);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes every byte", impossible);
        } finally {
            if (!idle.offer(gzip)) {
                gzip.end();
            }
        }
    }
}
