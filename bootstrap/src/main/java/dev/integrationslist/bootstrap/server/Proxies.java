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
 * The reverse proxies in front of the server. Each appends the address of its client to {@code X-Forwarded-For}; anything before
 * those addresses can be forged. Jetty's {@code ForwardedRequestCustomizer} takes the first address, which can be.
 *
 * @param trusted the number of proxies
 */
record Proxies(int trusted) {
    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final String VERSION_4 = "(?:" + BYTE + "\\.){3}" + BYTE;

    /** Matches no host name, so that none is ever resolved. */
    private static final String VERSION_6 = "[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]{1,40}";

    /** Some proxies append the port, which differs between connections of a client. */
    private static final Pattern ADDRESS =
            Pattern.compile("(" + VERSION_4 + "|\\[" + VERSION_6 + "])(?::\\d{1,5})?|" + VERSION_6);

    /** The address of the client that sent a request. */
    String origin(Request request) {
        List<String> addresses = request.getHeaders().getCSV(HttpHeader.X_FORWARDED_FOR, false);
        int client = addresses.size() - trusted;
        return (trusted == 0 || client < 0 ? Optional.<String>empty() : address(addresses.get(client)))
                .orElseGet(() -> Request.getRemoteAddr(request));
    }

    /** The canonical form of an address; empty if it is not one. */
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
