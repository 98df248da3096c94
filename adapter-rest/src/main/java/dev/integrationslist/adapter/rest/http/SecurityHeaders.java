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
            ResponseHeader.CONTENT_TYPE_OPTIONS.text(), "nosniff",
            ResponseHeader.CONTENT_SECURITY_POLICY.text(), "default-src 'none'; frame-ancestors 'none'",
            ResponseHeader.REFERRER_POLICY.text(), "no-referrer",
            ResponseHeader.FRAME_OPTIONS.text(), "DENY",
            ResponseHeader.RESOURCE_POLICY.text(), "same-origin");

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
