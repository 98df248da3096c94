package dev.integrationslist.bootstrap.operations;

import dev.integrationslist.adapter.rest.http.ErrorBodies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A response of an operator's page; it must not be cached.
 *
 * @param type the content type
 */
record OperationsResponse(int status, String type, byte[] body) {
    static final String JSON = "application/json";

    private static final int RETRY_AFTER_SECONDS = 1;

    OperationsResponse(int status, String type, String body) {
        this(status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the method is GET or HEAD; otherwise the request is answered 405. */
    static boolean isAllowed(Request request, Response response, Callback callback) {
        boolean allowed = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
        if (!allowed) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
            new OperationsResponse(
                            HttpStatus.METHOD_NOT_ALLOWED_405, JSON, ErrorBodies.of(HttpStatus.METHOD_NOT_ALLOWED_405))
                    .send(response, callback);
        }
        return allowed;
    }

    /** The same with its body compressed by gzip. */
    OperationsResponse compressed() {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new OperationsResponse(status, type, compressed.toByteArray());
    }

    void send(Response response, Callback callback) {
        response.setStatus(status);
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, type)
                .put(HttpHeader.CONTENT_LENGTH, body.length)
                .put(HttpHeader.CACHE_CONTROL, "no-store");
        if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
