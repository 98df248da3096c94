package dev.integrationslist.bootstrap.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * An answer that is written to memory before it is sent, so that whoever writes it never waits for the client to read. Not
 * safe for use by many threads.
 */
final class Draft extends Response.Wrapper {
    private final HttpFields.Mutable headers = HttpFields.build();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status = HttpStatus.OK_200;
    private boolean ended;

    Draft(Response response) {
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
        body.reset();
        status = HttpStatus.OK_200;
        ended = false;
    }

    @Override
    public void write(boolean last, ByteBuffer bytes, Callback callback) {
        try {
            if (bytes != null) {
                BufferUtil.writeTo(bytes, body);
                BufferUtil.clear(bytes);
            }
        } catch (IOException impossible) {
            callback.failed(impossible);
            return;
        }
        ended |= last;
        callback.succeeded();
    }

    /** Sends it, without waiting. Its headers take the place of those that were there. */
    void send(Callback callback) {
        Response response = getWrapped();
        response.setStatus(status);
        headers.getFieldNamesCollection().forEach(response.getHeaders()::remove);
        response.getHeaders().add(headers);
        response.write(true, ByteBuffer.wrap(body.toByteArray()), callback);
    }
}
