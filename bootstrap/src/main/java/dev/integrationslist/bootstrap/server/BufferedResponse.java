package dev.integrationslist.bootstrap.server;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * An answer that is written to memory before it is sent, so that whoever writes it never waits for the client to read. What
 * is written is kept and not copied, since the API writes arrays that nobody changes afterwards, some of which many answers
 * share. Not safe for use by many threads.
 */
final class BufferedResponse extends Response.Wrapper {
    /** Java copies what it is to write beside the heap, and each thread keeps as much room there as it ever needed for that. */
    private static final int PART = 64 * 1024;

    private final HttpFields.Mutable headers = HttpFields.build();
    private final List<ByteBuffer> body = new ArrayList<>();
    private int status = HttpStatus.OK_200;
    private boolean ended;

    BufferedResponse(Response response) {
        super(response.getRequest(), response);
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setStatus(int newStatus) {
        status = newStatus;
    }

    @Override
    public HttpFields.Mutable getHeaders() {
        return headers;
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public boolean hasLastWrite() {
        return ended;
    }

    @Override
    public boolean isCompletedSuccessfully() {
        return ended;
    }

    @Override
    public void reset() {
        headers.clear();
        body.clear();
        status = HttpStatus.OK_200;
        ended = false;
    }

    @Override
    public void write(boolean last, ByteBuffer bytes, Callback callback) {
        if (bytes != null && bytes.hasRemaining()) {
            body.add(bytes.slice());
            BufferUtil.clear(bytes);
        }
        ended |= last;
        callback.succeeded();
    }

    /** How many bytes its body has. */
    long length() {
        return body.stream().mapToLong(ByteBuffer::remaining).sum();
    }

    /**
     * Sends it, without waiting. Its headers take the place of those that were there. Jetty closes the connection where the
     * request has a body that has not come yet, and does not tell the client by itself.
     */
    void send(Callback callback) {
        Response response = getWrapped();
        response.setStatus(status);
        headers.getFieldNamesCollection().forEach(response.getHeaders()::remove);
        response.getHeaders().add(headers);
        if (!getRequest().consumeAvailable()) {
            response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
        }
        if (body.isEmpty()) {
            // Jetty would say Content-Length: 0 of an end without a body, which is untrue of 304; what it ends itself
            // is not so.
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
