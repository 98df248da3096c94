package dev.integrationslist.bootstrap.server;

import dev.integrationslist.adapter.rest.http.ErrorBodies;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The responses to requests that do not reach the API, such as 414, 431 and the 503 of overload, in the format of the API's errors.
 * They name the part of the request that is malformed, never Jetty's message. Jetty ends the response: after a last write here it can
 * complete the request before the callback does, and then completes it twice.
 */
final class JsonErrorHandler implements Request.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(JsonErrorHandler.class);
    private static final String RETRY_AFTER_SECONDS = "1";
    private static final String HOST = "invalid Host header";

    /** Parts of a request by the words that Jetty's messages have for them. */
    private static final Map<Pattern, String> PARTS = Map.of(
            Pattern.compile("\\bhost|authority|\\bport"), HOST,
            Pattern.compile("uri|path|utf|hex"), "invalid request target",
            Pattern.compile("content-length|content_length|transfer|chunk"),
                    "invalid Content-Length or Transfer-Encoding",
            Pattern.compile("version|protocol|upgrade"), "unsupported HTTP version");

    private final CorsPolicy cors;

    JsonErrorHandler(CorsPolicy cors) {
        this.cors = cors;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        byte[] body;
        Object failure = request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
        if (failure instanceof HttpException || !HostCheck.isValid(request)) {
            status = failure instanceof HttpException unreadable
                    ? clientError(unreadable.getCode())
                    : HttpStatus.BAD_REQUEST_400;
            body = status == HttpStatus.BAD_REQUEST_400 ? malformed(request, failure) : ErrorBodies.of(status);
            response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
            cors.allowError(response.getHeaders());
        } else {
            body = ErrorBodies.of(status);
            if (failure instanceof Throwable defect) {
                LOG.error("Request {} failed", request.getId(), defect);
            }
        }
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

    /** An unsupported version or encoding is an error of the client, not one that should raise an alarm. */
    private static int clientError(int status) {
        return HttpStatus.isServerError(status) || status == HttpStatus.UPGRADE_REQUIRED_426
                ? HttpStatus.BAD_REQUEST_400
                : status;
    }

    /** Jetty fails to parse some hosts before {@link HostCheck} sees them, and does not say that it is the host. */
    private static byte[] malformed(Request request, @Nullable Object failure) {
        if (!(failure instanceof Throwable unreadable) || !HostCheck.isValid(request)) {
            return ErrorBodies.of(HttpStatus.BAD_REQUEST_400, "Malformed HTTP request: " + HOST + ".");
        }
        String words = Stream.iterate(unreadable, Objects::nonNull, Throwable::getCause)
                .map(Throwable::getMessage)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return PARTS.entrySet().stream()
                .filter(part -> part.getKey().matcher(words).find())
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .map(part -> ErrorBodies.of(HttpStatus.BAD_REQUEST_400, "Malformed HTTP request: " + part + "."))
                .orElseGet(() -> ErrorBodies.of(HttpStatus.BAD_REQUEST_400));
    }
}
