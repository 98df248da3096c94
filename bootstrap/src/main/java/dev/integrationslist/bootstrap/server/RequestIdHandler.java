package dev.integrationslist.bootstrap.server;

import dev.integrationslist.adapter.rest.RestApi;
import dev.integrationslist.adapter.rest.http.SecurityHeaders;
import java.util.UUID;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Names each request once, for the answer and the log alike, and gives every answer what every answer has. */
final class RequestIdHandler extends Handler.Wrapper {
    private final Proxies proxies;

    RequestIdHandler(Proxies proxies, Handler next) {
        super(next);
        this.proxies = proxies;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        request.setAttribute(RestApi.REMOTE_ADDRESS, proxies.origin(request));
        sign(request, response.getHeaders());
        return super.handle(request, response, callback);
    }

    /** Puts the request's name and the security headers on an answer. A request that has no name yet gets one. */
    static void sign(Request request, HttpFields.Mutable headers) {
        if (request.getAttribute(RestApi.REQUEST_ID) == null) {
            request.setAttribute(RestApi.REQUEST_ID, UUID.randomUUID().toString());
        }
        headers.put(RestApi.REQUEST_ID, (String) request.getAttribute(RestApi.REQUEST_ID));
        SecurityHeaders.ALL.forEach(headers::put);
    }
}
