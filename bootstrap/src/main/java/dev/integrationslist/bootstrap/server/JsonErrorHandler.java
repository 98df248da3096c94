package dev.integrationslist.bootstrap.server;

import dev.integrationslist.adapter.rest.http.ErrorBodies;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers the errors that the container raises before the API is asked, such as 414, 431 and the 503 of overload, as the
 * API answers its own. Nothing of the cause is told. The end of the answer is left to Jetty: where that is written here, Jetty
 * can take the request for completed before the callback is called, and then completes it twice.
 */
final class JsonErrorHandler implements Request.Handler {
    private static final String RETRY_AFTER_SECONDS = "1";

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        if (request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof HttpException unreadable) {
            status = ofClient(unreadable.getCode());
            response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
        }
        byte[] body = ErrorBodies.of(status);
        response.setStatus(status);
        RequestIdHandler.sign(Request.unWrap(request), response.getHeaders());
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, "application/json")
                .put(HttpHeader.CONTENT_LENGTH, body.length);
        if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        response.write(false, ByteBuffer.wrap(body), callback);
        return true;
    }

    /**
     * A version or an encoding that is not spoken here is no failure of ours, for an alarm to count; and there is nothing to
     * upgrade to, as 426 would have to say.
     */
    private static int ofClient(int status) {
        return HttpStatus.isServerError(status) || status == HttpStatus.UPGRADE_REQUIRED_426
                ? HttpStatus.BAD_REQUEST_400
                : status;
    }
}
