package dev.integrationslist.bootstrap.server;

import dev.integrationslist.adapter.rest.RestApi;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;

/**
 * The API as a function from a request to a response in memory. Jersey's own container for Jetty builds a {@link URI} of the
 * request's host and query, which rejects hosts that RFC 3986 allows, such as {@code my_stack_service}, and rewrites queries; and
 * it blocks the request's thread until the client has read the response. Safe for use by many threads.
 */
final class JerseyApplication extends AbstractLifeCycle {
    /** Responses hold relative references only, so the host of a request is of no use. */
    private static final URI BASE = URI.create("http://localhost/");

    /** What the server knows of a request before the API reads it. */
    private static final List<String> ATTRIBUTES = List.of(RestApi.REQUEST_ID, RestApi.REMOTE_ADDRESS);

    private final ApplicationHandler application;

    JerseyApplication(ResourceConfig api) {
        application = new ApplicationHandler(api);
    }

    /** Runs a request. The response is complete on return, unless the application failed. */
    HeldResponse handle(Request request) {
        ContainerRequest call = new ContainerRequest(
                BASE,
                address(request.getHttpURI()),
                request.getMethod(),
                Anonymous.INSTANCE,
                new MapPropertiesDelegate(),
                application.getConfiguration());
        for (HttpField header : request.getHeaders()) {
            call.header(header.getName(), header.getValue() == null ? "" : header.getValue());
        }
        String query = request.getHttpURI().getQuery();
        call.setProperty(RestApi.RAW_QUERY, query == null ? "" : query);
        ATTRIBUTES.forEach(name -> call.setProperty(name, request.getAttribute(name)));
        call.setEntityStream(InputStream.nullInputStream());
        HeldResponse response = new HeldResponse();
        call.setWriter(response);
        application.handle(call);
        return response;
    }

    /** The path alone. An encoded slash stays one: percent signs that are left in a canonical path are encoded again. */
    private static URI address(HttpURI uri) {
        String path = Objects.requireNonNullElse(uri.getParam() == null ? uri.getCanonicalPath() : uri.getPath(), "");
        try {
            return new URI(BASE.getScheme(), BASE.getHost(), path.startsWith("/") ? path : "/" + path, null);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("the constructor encodes what a URI must not contain", impossible);
        }
    }

    @Override
    protected void doStop() {
        application.getInjectionManager().shutdown();
    }

    /** The API authenticates by headers of its own. */
    private enum Anonymous implements SecurityContext {
        INSTANCE;

        @Override
        public @Nullable Principal getUserPrincipal() {
            return null;
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public @Nullable String getAuthenticationScheme() {
            return null;
        }
    }
}
