package dev.integrationslist.adapter.rest.ratelimit;

import dev.integrationslist.adapter.rest.http.ResponseHeaders;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;

/**
 * What a request leaves of its window.
 *
 * @param limit how many calls the window has
 * @param remaining how many are left
 * @param reset when the next begins, in epoch milliseconds
 */
record RateLimitStatus(int limit, long remaining, long reset) {
    private static final String PROPERTY = RateLimitStatus.class.getName();

    /** Has {@link Headers} say it in the answer, whatever that will be. */
    void tellOf(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }

    /** Rocket.Chat's headers on the answers to the requests that were counted. */
    static final class Headers implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (request.getProperty(PROPERTY) instanceof RateLimitStatus quota) {
                MultivaluedMap<String, Object> headers = response.getHeaders();
                headers.putSingle(ResponseHeaders.RATE_LIMIT, quota.limit);
                headers.putSingle(ResponseHeaders.RATE_LIMIT_REMAINING, quota.remaining);
                headers.putSingle(ResponseHeaders.RATE_LIMIT_RESET, quota.reset);
            }
        }
    }
}
