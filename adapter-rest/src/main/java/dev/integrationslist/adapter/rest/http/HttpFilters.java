package dev.integrationslist.adapter.rest.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.IOException;
import java.util.List;

/** Several filters in a fixed order as one. Jersey wraps and sorts the filters for each request and response. */
@PreMatching
final class HttpFilters implements ContainerRequestFilter, ContainerResponseFilter {
    private final List<ContainerRequestFilter> requests;
    private final List<ContainerResponseFilter> responses;

    HttpFilters(List<ContainerRequestFilter> requests, List<ContainerResponseFilter> responses) {
        this.requests = List.copyOf(requests);
        this.responses = List.copyOf(responses);
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        for (ContainerRequestFilter filter : requests) {
            filter.filter(request);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        for (ContainerResponseFilter filter : responses) {
            filter.filter(request, response);
        }
    }
}
