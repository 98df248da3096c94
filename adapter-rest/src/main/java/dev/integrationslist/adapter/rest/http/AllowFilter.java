package dev.integrationslist.adapter.rest.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

/**
 * The methods that are allowed, in the {@code Allow} header alone. Jersey repeats them in the body of a response to OPTIONS,
 * and leaves HEAD out of a 405, although it answers HEAD wherever it answers GET.
 */
final class AllowFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        String allowed = response.getHeaderString(HttpHeaders.ALLOW);
        if (response.getStatus() == 405 && allowed != null && !allowed.contains(HttpMethod.HEAD)) {
            headers.putSingle(HttpHeaders.ALLOW, HttpMethod.HEAD + "," + allowed);
        } else if (response.getStatus() == 200 && request.getMethod().equals(HttpMethod.OPTIONS)) {
            response.setStatus(204);
            response.setEntity(null);
            headers.remove(HttpHeaders.CONTENT_TYPE);
            headers.remove(HttpHeaders.CONTENT_LENGTH);
        }
    }
}
