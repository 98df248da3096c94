package dev.integrationslist.bootstrap.server;

import dev.integrationslist.adapter.rest.RestApi;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.List;
import org.eclipse.jetty.server.Request;

/** Hands what the container knows of a request to the API, before anything of the API looks. */
@PreMatching
@Priority(0)
final class RequestProperties implements ContainerRequestFilter {
    private static final List<String> KNOWN = List.of(RestApi.REQUEST_ID, RestApi.REMOTE_ADDRESS, RestApi.RAW_QUERY);

    private final Provider<Request> request;

    @Inject
    RequestProperties(Provider<Request> request) {
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        Request known = request.get();
        KNOWN.forEach(name -> context.setProperty(name, known.getAttribute(name)));
    }
}
