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
 * A record for each request that was answered, by whomever. It tells of no query string, which may hold data, and of no user
 * and no token; the request's name leads from one to a failure of the same name.
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

    /** Where the client is, or whoever is in front where the request was refused before that was found out. */
    private static Object remote(Request request) {
        return Objects.requireNonNullElseGet(
                request.getAttribute(RestApi.REMOTE_ADDRESS), () -> Request.getRemoteAddr(request));
    }

    /** Jetty does not count what it writes where a request never got to a handler, nor leave out what HEAD has not. */
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
