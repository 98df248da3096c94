package dev.integrationslist.adapter.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.UUID;

/** Gives every request an identifier that its response and the log have too. The client has no say in it. */
@PreMatching
final class RequestId implements ContainerRequestFilter, ContainerResponseFilter {

    /** The identifier of a request. */
    static String of(ContainerRequestContext request) {
        return String.valueOf(request.getProperty(RestApi.REQUEST_ID));
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getProperty(RestApi.REQUEST_ID) == null) {
            request.setProperty(RestApi.REQUEST_ID, UUID.randomUUID().toString());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(RestApi.REQUEST_ID, of(request));
    }
}
