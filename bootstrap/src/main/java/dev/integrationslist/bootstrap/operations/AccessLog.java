package dev.integrationslist.bootstrap.operations;

import dev.integrationslist.adapter.rest.RestApi;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The access log: one record a request, whichever part of the server answers it. A record has no query string, which may hold
 * personal data, no user and no token; the request ID links it to the log record of a failure.
 */
public final class AccessLog implements RequestLog {
    static final String NAME = "access";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);
    private static final int LONGEST = 256;

    /** A space would end a value in text. */
    private static final Pattern NOT_GRAPHIC = Pattern.compile("[^\\x21-\\x7e]");

    @Override
    public void log(Request request, Response response) {
        if (LOG.isInfoEnabled()) {
            LOG.atInfo()
                    .addKeyValue("remote", plain(remote(request)))
                    .addKeyValue("method", plain(request.getMethod()))
                    .addKeyValue("path", plain(request.getHttpURI().getPath()))
                    .addKeyValue("status", (long) response.getStatus())
                    .addKeyValue("bytes", bytes(request, response))
                    .addKeyValue("micros", RequestTime.of(request).toNanos() / 1_000)
                    .addKeyValue("request", plain(request.getAttribute(RestApi.REQUEST_ID)))
                    .log("request");
        }
    }

    /** The client's address, or the peer's if the request was rejected before X-Forwarded-For was read. */
    private static Object remote(Request request) {
        return Objects.requireNonNullElseGet(
                request.getAttribute(RestApi.REMOTE_ADDRESS), () -> Request.getRemoteAddr(request));
    }

    /** Content-Length where Jetty counts no bytes, as for malformed requests; 0 for HEAD, for which Jetty counts the body. */
    private static long bytes(Request request, Response response) {
        return HttpMethod.HEAD.is(request.getMethod())
                ? 0
                : Math.max(
                        Response.getContentBytesWritten(response),
                        response.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH));
    }

    private static String plain(@Nullable Object value) {
        if (value == null || value.toString().isEmpty()) {
            return "-";
        }
        String text = value.toString();
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        return NOT_GRAPHIC.matcher(cut).replaceAll("?");
    }
}
