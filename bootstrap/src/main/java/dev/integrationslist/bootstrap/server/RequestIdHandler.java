package dev.integrationslist.bootstrap.server;

import dev.integrationslist.adapter.rest.RestApi;
import dev.integrationslist.adapter.rest.http.SecurityHeaders;
import java.util.UUID;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A filter that gives each request an identifier, and each response the identifier and the security headers. */
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

    /** Adds the headers. A request without an identifier gets one. */
    static void sign(Request request, HttpFields.Mutable headers) {
        if (request.getAttribute(RestApi.REQUEST_ID) == null) {
            request.setAttribute(RestApi.REQUEST_ID, UUID.randomUUID().toString());
        }
        headers.put(RestApi.REQUEST_ID, (String) request.getAttribute(RestApi.REQUEST_ID));
        SecurityHeaders.ALL.forEach(headers::put);
    }
}
