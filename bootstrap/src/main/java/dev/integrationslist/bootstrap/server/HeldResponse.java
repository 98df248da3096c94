package dev.integrationslist.bootstrap.server;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.jspecify.annotations.Nullable;

/**
 * A response in memory, which is sent without blocking: a client that does not read holds no thread. Large arrays are kept, not
 * copied, so that responses can share them; the writer must not change them afterwards. Not safe for use by many threads.
 */
final class HeldResponse implements ContainerResponseWriter {
    /** Java copies what it writes to a socket outside of the heap, and each thread keeps its largest copy. */
    private static final int PART = 64 * 1024;

    /** Writers reuse buffers up to this size. */
    private static final int COPIED = 16 * 1024;

    private final List<ByteBuffer> body = new ArrayList<>();
    private final HttpFields.Mutable headers = HttpFields.build();
    private int status = HttpStatus.INTERNAL_SERVER_ERROR_500;
    private @Nullable Throwable failure;

    @Override
    public OutputStream writeResponseStatusAndHeaders(long contentLength, ContainerResponse response) {
        status = response.getStatus();
        response.getStringHeaders().forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
        return new OutputStream() {
            @Override
            public void write(int next) {
                write(new byte[] {(byte) next}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                if (length > 0) {
                    body.add(
                            length > COPIED
                                    ? ByteBuffer.wrap(bytes, offset, length)
                                    : ByteBuffer.wrap(Arrays.copyOfRange(bytes, offset, offset + length)));
                }
            }
        };
    }

    @Override
    public void failure(Throwable error) {
        failure = error;
    }

    @Override
    public void commit() {
        // The response is sent once the application has returned.
    }

    @Override
    public boolean suspend(long timeout, TimeUnit unit, TimeoutHandler handler) {
        return false;
    }

    @Override
    public void setSuspendTimeout(long timeout, TimeUnit unit) {
        throw new IllegalStateException("the application responds before it returns");
    }

    @Override
    public boolean enableResponseBuffering() {
        return false;
    }

    /** The error that the application did not map to a response; null if there is none. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** The heap that the body holds, in bytes: whole arrays, also where a part of one is sent. */
    long heldBytes() {
        return body.stream().mapToLong(part -> part.array().length).sum();
    }

    /**
     * Sends the response without blocking. Its headers replace those of the same name, but for {@code Vary}. If the request has a body that has not
     * arrived, Jetty closes the connection afterwards; the header that announces it is set here.
     */
    void send(Request request, Response response, Callback callback) {
        response.setStatus(status);
        headers.getFieldNamesCollection().stream()
                .filter(name -> !HttpHeader.VARY.is(name))
                .forEach(response.getHeaders()::remove);
        response.getHeaders().add(headers);
        if (!request.consumeAvailable()) {
            response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
        }
        if (body.isEmpty() || HttpMethod.HEAD.is(request.getMethod())) {
            // A last write without bytes would add Content-Length: 0, which is wrong for 304 and HEAD.
            response.write(false, BufferUtil.EMPTY_BUFFER, callback);
        } else {
            Content.copy(new ByteBufferContentSource(parts()), response, callback);
        }
    }

    private List<ByteBuffer> parts() {
        List<ByteBuffer> parts = new ArrayList<>();
        for (ByteBuffer bytes : body) {
            for (int start = bytes.position(); start < bytes.limit(); start += PART) {
                parts.add(bytes.slice(start, Math.min(PART, bytes.limit() - start)));
            }
        }
        return parts;
    }
}
