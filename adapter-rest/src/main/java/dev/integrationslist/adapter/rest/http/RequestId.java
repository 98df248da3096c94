package dev.integrationslist.adapter.rest.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.UUID;

/** Gives every request an identifier that its response and the log have too. The client has no say in it. */
final class RequestId implements ContainerRequestFilter, ContainerResponseFilter {

    /** The identifier of a request. */
    static String of(ContainerRequestContext request) {
        return String.valueOf(request.getProperty(RequestAttributes.REQUEST_ID));
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getProperty(RequestAttributes.REQUEST_ID) == null) {
            request.setProperty(RequestAttributes.REQUEST_ID, UUID.randomUUID().toString());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(RequestAttributes.REQUEST_ID, of(request));
    }
}
