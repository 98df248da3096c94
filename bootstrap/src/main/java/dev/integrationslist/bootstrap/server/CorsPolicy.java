package dev.integrationslist.bootstrap.server;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.CrossOriginHandler;

/**
 * The origins whose web pages may read responses. Pages send credentials in headers of the API, so cookies are never allowed.
 *
 * @param origins origins such as {@code https://chat.example.org}, or {@code *} alone for every origin; empty for none
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, the CORS protocol</a>
 */
public record CorsPolicy(Set<String> origins) {
    /** The policy without any origin. */
    public static final CorsPolicy NONE = new CorsPolicy(Set.of());

    private static final String ANY = "*";
    private static final Pattern ORIGIN = Pattern.compile("(?!https:.*:443$|http:.*:80$)https?://[^\\s/?#@,*A-Z]+");
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final Set<String> REQUEST_HEADERS = Set.of("X-Auth-Token", "X-User-Id", "If-Match", "If-None-Match");
    private static final Set<String> RESPONSE_HEADERS = Set.of(
            "Link",
            "ETag",
            "X-RateLimit-Limit",
            "X-RateLimit-Remaining",
            "X-RateLimit-Reset",
            "Retry-After",
            "X-Query-Hint",
            "X-Request-Id");
    private static final Duration MAX_AGE = Duration.ofMinutes(10);

    /** @throws IllegalArgumentException if an origin is not written as browsers send it */
    public CorsPolicy {
        origins = Set.copyOf(origins);
        for (String origin : origins) {
            boolean any = origin.equals(ANY);
            if (any ? origins.size() > 1 : !ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException(
                        "an origin is a scheme, a host in lower case and a port unless it is the default,"
                                + " for example https://chat.example.org, or * alone; was " + origin);
            }
        }
    }

    /** The handler with the policy in front of it. */
    Handler before(Handler next) {
        if (origins.isEmpty()) {
            return next;
        }
        CrossOriginHandler cors = new CrossOriginHandler();
        cors.setAllowedOriginPatterns(origins.contains(ANY) ? origins : quoted());
        cors.setAllowCredentials(false);
        cors.setAllowedMethods(METHODS);
        cors.setAllowedHeaders(REQUEST_HEADERS);
        cors.setExposedHeaders(RESPONSE_HEADERS);
        cors.setPreflightMaxAge(MAX_AGE);
        cors.setHandler(next);
        return cors;
    }

    private Set<String> quoted() {
        return origins.stream().map(Pattern::quote).collect(Collectors.toSet());
    }

    /**
     * Lets pages read the error of a request whose headers could not be read, so that its origin is unknown. The error has no data,
     * so every origin may read it.
     */
    void allowError(HttpFields.Mutable headers) {
        if (!origins.isEmpty() && !headers.contains(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN)) {
            headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, ANY);
        }
    }
}
