package dev.integrationslist.adapter.rest.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;

/**
 * What every answer tells browsers not to do with it. Whoever answers before the API does sends them too.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html">OWASP, REST security</a>
 */
public final class SecurityHeaders implements ContainerResponseFilter {
    /** Each header with its value. */
    public static final Map<String, String> ALL = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            ResponseHeaders.CONTENT_SECURITY_POLICY,
            "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy",
            "no-referrer",
            "X-Frame-Options",
            "DENY",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    SecurityHeaders() {}

    /** A page with a policy of its own keeps it. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        ALL.forEach((name, value) -> {
            if (!headers.containsKey(name)) {
                headers.putSingle(name, value);
            }
        });
    }
}
