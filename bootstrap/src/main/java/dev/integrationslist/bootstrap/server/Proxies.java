package dev.integrationslist.bootstrap.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
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
    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final String VERSION_4 = "(?:" + BYTE + "\\.){3}" + BYTE;

    /** What no name of a host looks like, so that none is ever looked up. */
    private static final String VERSION_6 = "[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]{1,40}";

    /** Some proxies add the port too, which differs with each connection of a client. */
    private static final Pattern ADDRESS =
            Pattern.compile("(" + VERSION_4 + "|\\[" + VERSION_6 + "])(?::\\d{1,5})?|" + VERSION_6);

    /** The address that a request comes from. */
    String origin(Request request) {
        List<String> addresses = request.getHeaders().getCSV(HttpHeader.X_FORWARDED_FOR, false);
        int client = addresses.size() - trusted;
        return (trusted == 0 || client < 0 ? Optional.<String>empty() : address(addresses.get(client)))
                .orElseGet(() -> Request.getRemoteAddr(request));
    }

    /** The one way to write an address that is written in any; empty where it is none. */
    private static Optional<String> address(String forwarded) {
        Matcher written = ADDRESS.matcher(forwarded);
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            String literal = Objects.requireNonNullElse(written.group(1), forwarded);
            return Optional.of(InetAddress.getByName(literal).getHostAddress());
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }
}
