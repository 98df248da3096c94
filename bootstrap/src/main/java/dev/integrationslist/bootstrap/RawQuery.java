package dev.integrationslist.bootstrap;

import dev.integrationslist.adapter.rest.RestApi;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Brings the query string to the API just as it came. Jersey's container would make an address of it, and so refuse some
 * and rewrite others before the API could say what is wrong where.
 */
final class RawQuery {
    private RawQuery() {}

    /** Takes the query off the address and lays it beside. */
    static final class Detach extends Handler.Wrapper {
        Detach(Handler next) {
            super(next);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            HttpURI address = request.getHttpURI();
            if (address.getQuery() == null) {
                return super.handle(request, response, callback);
            }
            request.setAttribute(RestApi.RAW_QUERY, address.getQuery());
            HttpURI withoutQuery = HttpURI.build(address).query(null).asImmutable();
            return super.handle(Request.serveAs(request, withoutQuery), response, callback);
        }
    }

    /** Hands it to the API. */
    @PreMatching
    static final class Attach implements ContainerRequestFilter {
        private final Provider<Request> request;

        @Inject
        Attach(Provider<Request> request) {
            this.request = request;
        }

        @Override
        public void filter(ContainerRequestContext context) {
            context.setProperty(RestApi.RAW_QUERY, request.get().getAttribute(RestApi.RAW_QUERY));
        }
    }
}
