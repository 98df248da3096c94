package dev.integrationslist.adapter.rest.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final String READ = Stream.of(
                    ResponseHeader.LINK,
                    ResponseHeader.ETAG,
                    ResponseHeader.RATE_LIMIT,
                    ResponseHeader.RATE_LIMIT_REMAINING,
                    ResponseHeader.RATE_LIMIT_RESET,
                    ResponseHeader.RETRY_AFTER,
                    ResponseHeader.REQUEST_ID)
            .map(ResponseHeader::text)
            .collect(Collectors.joining(", "));
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
            headers.add(ResponseHeader.VARY.text(), ORIGIN);
        }
        if (allowed != null) {
            headers.putSingle(ResponseHeader.ALLOW_ORIGIN.text(), allowed);
            headers.putSingle(ResponseHeader.EXPOSE_HEADERS.text(), READ);
            if (isPreflight(request)) {
                headers.putSingle(ResponseHeader.ALLOW_METHODS.text(), METHODS);
                headers.putSingle(ResponseHeader.ALLOW_HEADERS.text(), SENT);
                headers.putSingle(ResponseHeader.MAX_AGE.text(), MAX_AGE_SECONDS);
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
