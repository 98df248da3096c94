package dev.integrationslist.adapter.rest.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of other origins call. They sign in by headers of their own, so no cookie is ever allowed.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, the CORS protocol</a>
 */
final class Cors implements ContainerResponseFilter {
    private static final String ANY = "*";
    private static final String ORIGIN = "Origin";
    private static final String METHODS = String.join(", ", HttpMethod.GET, HttpMethod.HEAD);
    private static final String SENT = String.join(
            ", ",
            CredentialHeaders.AUTH_TOKEN,
            CredentialHeaders.USER_ID,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH);
    private static final String READ = String.join(
            ", ",
            HttpHeaders.LINK,
            HttpHeaders.ETAG,
            ResponseHeaders.RATE_LIMIT,
            ResponseHeaders.RATE_LIMIT_REMAINING,
            ResponseHeaders.RATE_LIMIT_RESET,
            HttpHeaders.RETRY_AFTER,
            ResponseHeaders.QUERY_HINT,
            RequestAttributes.REQUEST_ID);
    private static final int MAX_AGE_SECONDS = 600;

    private final Set<String> origins;

    Cors(Set<String> origins) {
        this.origins = origins;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        String allowed = allowed(request.getHeaderString(ORIGIN));
        if (!origins.contains(ANY)) {
            headers.add(HttpHeaders.VARY, ORIGIN);
        }
        if (allowed != null) {
            headers.putSingle("Access-Control-Allow-Origin", allowed);
            headers.putSingle("Access-Control-Expose-Headers", READ);
            if (isPreflight(request)) {
                headers.putSingle("Access-Control-Allow-Methods", METHODS);
                headers.putSingle("Access-Control-Allow-Headers", SENT);
                headers.putSingle("Access-Control-Max-Age", MAX_AGE_SECONDS);
            }
        }
    }

    private @Nullable String allowed(@Nullable String origin) {
        if (origins.contains(ANY)) {
            return ANY;
        }
        return origin != null && origins.contains(origin) ? origin : null;
    }

    private static boolean isPreflight(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.OPTIONS)
                && request.getHeaderString("Access-Control-Request-Method") != null;
    }
}
