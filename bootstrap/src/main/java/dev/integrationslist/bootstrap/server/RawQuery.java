package dev.integrationslist.bootstrap.server;

import dev.integrationslist.adapter.rest.RestApi;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Takes the query off the address and lays it beside, just as it came. Jersey's container would make an address of it, and
 * so refuse some and rewrite others before the API could say what is wrong where.
 */
final class RawQuery extends Handler.Wrapper {
    RawQuery(Handler next) {
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
