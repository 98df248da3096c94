package dev.integrationslist.bootstrap.server;

import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A filter that rejects a body with GET, HEAD and OPTIONS at its first byte. An empty body is accepted, however it is framed. The API
 * rejects the other methods.
 *
 * <p>Jetty's {@code SizeLimitHandler} counts the bytes that are read, and nothing reads them here.
 */
final class RejectBodyHandler extends Handler.Wrapper {
    private static final Set<String> METHODS =
            Set.of(HttpMethod.GET.asString(), HttpMethod.HEAD.asString(), HttpMethod.OPTIONS.asString());

    RejectBodyHandler(Handler next) {
        super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!METHODS.contains(request.getMethod())) {
            return super.handle(request, response, callback);
        }
        if (request.getLength() > 0) {
            return reject(request, response, callback);
        }
        return request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)
                ? readEmpty(request, response, callback)
                : super.handle(request, response, callback);
    }

    private boolean readEmpty(Request request, Response response, Callback callback) throws Exception {
        while (true) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(() -> readLater(request, response, callback));
                return true;
            }
            if (Content.Chunk.isFailure(chunk)) {
                Response.writeError(request, response, callback, chunk.getFailure());
                return true;
            }
            boolean empty = !chunk.hasRemaining();
            boolean last = chunk.isLast();
            chunk.release();
            if (!empty) {
                return reject(request, response, callback);
            }
            if (last) {
                return super.handle(request, response, callback);
            }
        }
    }

    private void readLater(Request request, Response response, Callback callback) {
        try {
            if (!readEmpty(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception failure) {
            Response.writeError(request, response, callback, failure);
        }
    }

    private static boolean reject(Request request, Response response, Callback callback) {
        Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
        return true;
    }
}
