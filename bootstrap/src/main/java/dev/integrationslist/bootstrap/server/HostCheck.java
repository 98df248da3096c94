package dev.integrationslist.bootstrap.server;

import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A filter that rejects hosts that HTTP does not allow. Jetty's own check rejects an empty port too, which HTTP allows.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986.html#section-3.2.2">RFC 3986, host</a>
 */
final class HostCheck extends Handler.Abstract.NonBlocking {
    private static final Pattern HOST = Pattern.compile(
            "(?:\\[[0-9A-Za-z:.~!$&'()*+,;=_-]+]|(?:[0-9A-Za-z._~!$&'()*+,;=-]++|%[0-9A-Fa-f]{2})*+)(?::\\d*)?");

    /** Whether HTTP allows the host, or there is none. */
    static boolean isValid(Request request) {
        String host = request.getHeaders().get(HttpHeader.HOST);
        return host == null || HOST.matcher(host).matches();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (isValid(request)) {
            return false;
        }
        Response.writeError(
                request,
                response,
                callback,
                new HttpException.RuntimeException(HttpStatus.BAD_REQUEST_400, "Bad Host"));
        return true;
    }
}
