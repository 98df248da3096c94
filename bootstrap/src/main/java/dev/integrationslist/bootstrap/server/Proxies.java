package dev.integrationslist.bootstrap.server;

import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * The reverse proxies in front. Each is taken to add the address that it was asked from to {@code X-Forwarded-For}; what
 * stands before those is whatever the client made up.
 *
 * @param trusted how many there are
 */
record Proxies(int trusted) {
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

    /** The address that a request comes from. */
    String origin(Request request) {
        String peer = Request.getRemoteAddr(request);
        if (trusted == 0) {
            return peer;
        }
        List<String> addresses = request.getHeaders().getCSV(HttpHeader.X_FORWARDED_FOR, false);
        int client = addresses.size() - trusted;
        return client >= 0 && ADDRESS.matcher(addresses.get(client)).matches() ? addresses.get(client) : peer;
    }
}
