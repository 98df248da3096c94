package dev.integrationslist.adapter.rest;

import dev.integrationslist.application.port.in.ListIntegrations;
import dev.integrationslist.application.port.in.SignIn;
import dev.integrationslist.domain.query.QueryBounds;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.process.Inflector;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.model.Resource;

/** The list as an application for one of Jersey's containers. */
public final class RestApi {
    /** Where the list is. */
    public static final String PATH = "/api/v1/integrations.list";

    /**
     * The response header that names the request, and the request's property of the same name. A container that has named
     * the request already sets the property before; else each request gets a name of its own here.
     */
    public static final String REQUEST_ID = "X-Request-Id";

    /**
     * The request's property for the query string just as it came. A container that refuses or rewrites what is not an
     * address by the book (such as a stray {@code %}) sets it, so that the caller is told what is wrong where; without it
     * the query of the request's address is read.
     */
    public static final String RAW_QUERY = "dev.integrationslist.rawQuery";

    private RestApi() {}

    /**
     * The application. All its parts are instances that are given here; nothing is found by scanning.
     *
     * @param signIn finds out who is calling
     * @param integrations lists for them
     * @param bounds how much one request may ask for
     */
    public static ResourceConfig resourceConfig(SignIn signIn, ListIntegrations integrations, QueryBounds bounds) {
        return new ResourceConfig()
                .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .register(new RequestId())
                .register(new FailureLog())
                .register(new ErrorMapper())
                .registerResources(resource(new IntegrationsResource(signIn, integrations, bounds)));
    }

    private static Resource resource(IntegrationsResource list) {
        Resource.Builder resource = Resource.builder(PATH);
        resource.addMethod(HttpMethod.GET).handledBy(new Handler(list::get));
        resource.addMethod(HttpMethod.HEAD).handledBy(new Handler(list::get));
        resource.addMethod(HttpMethod.OPTIONS).handledBy(new Handler(list::options));
        return resource.build();
    }

    /** A method in a class of its own, because Jersey looks up what it takes and a lambda does not say. */
    private record Handler(Function<ContainerRequestContext, Response> method)
            implements Inflector<ContainerRequestContext, Response> {
        @Override
        public Response apply(ContainerRequestContext request) {
            return method.apply(request);
        }
    }
}
