package dev.integrationslist.adapter.rest;

import dev.integrationslist.adapter.rest.docs.ApiDocs;
import dev.integrationslist.adapter.rest.docs.OpenApi;
import dev.integrationslist.adapter.rest.http.Accept;
import dev.integrationslist.adapter.rest.http.HttpFeature;
import dev.integrationslist.adapter.rest.http.RequestAttributes;
import dev.integrationslist.adapter.rest.http.StaticResource;
import dev.integrationslist.adapter.rest.list.IntegrationsResource;
import dev.integrationslist.adapter.rest.ratelimit.Authenticator;
import dev.integrationslist.adapter.rest.ratelimit.RateLimit;
import dev.integrationslist.adapter.rest.ratelimit.RateLimiter;
import dev.integrationslist.application.port.in.ListIntegrations;
import dev.integrationslist.application.port.in.SignIn;
import dev.integrationslist.domain.query.QueryBounds;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.function.Function;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.process.Inflector;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.model.Resource;

/** The list as an application for one of Jersey's containers. */
public final class RestApi {
    /** The path of the list. */
    public static final String PATH = IntegrationsResource.PATH;

    /** The path of the API's description, as OpenAPI. */
    public static final String OPEN_API_PATH = ApiDocs.OPEN_API_PATH;

    /** The path of the page that shows the description to people and lets them try it. */
    public static final String API_DOCS_PATH = ApiDocs.PAGE_PATH;

    /** See {@link RequestAttributes#REQUEST_ID}. */
    public static final String REQUEST_ID = RequestAttributes.REQUEST_ID;

    /** See {@link RequestAttributes#RAW_QUERY}. */
    public static final String RAW_QUERY = RequestAttributes.RAW_QUERY;

    /** See {@link RequestAttributes#REMOTE_ADDRESS}. */
    public static final String REMOTE_ADDRESS = RequestAttributes.REMOTE_ADDRESS;

    private RestApi() {}

    /**
     * The application, without a limit on how often a caller may ask.
     *
     * @param signIn finds out who is calling
     * @param integrations lists for them
     * @param bounds how much one request may ask for
     */
    public static ResourceConfig resourceConfig(SignIn signIn, ListIntegrations integrations, QueryBounds bounds) {
        RestOptions options = RestOptions.DEFAULT.withBounds(bounds).withoutRateLimit();
        return resourceConfig(signIn, integrations, options, InstantSource.system());
    }

    /**
     * The application. All its parts are instances that are given here; nothing is found by scanning.
     *
     * @param signIn finds out who is calling
     * @param integrations lists for them
     * @param options how it behaves
     * @param clock by which calls are counted
     */
    public static ResourceConfig resourceConfig(
            SignIn signIn, ListIntegrations integrations, RestOptions options, InstantSource clock) {
        IntegrationsResource list = new IntegrationsResource(
                authenticator(signIn, options, clock), integrations, options.bounds(), options.pageBytes());
        ResourceConfig api = new ResourceConfig()
                .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(ServerProperties.OUTBOUND_CONTENT_LENGTH_BUFFER, 0)
                .register(new HttpFeature(options.corsOrigins()))
                .register(RateLimiter.headers())
                .registerResources(resource(PATH, list::get));
        if (options.apiDocs()) {
            registerDocs(api, options);
        }
        return api;
    }

    /** Everybody may read what describes the API, so that is neither signed in for nor counted. */
    private static void registerDocs(ResourceConfig api, RestOptions options) {
        StaticResource description = new StaticResource(
                MediaType.APPLICATION_JSON_TYPE,
                () -> OpenApi.document(
                        options.bounds(),
                        options.rateLimit() != null,
                        !options.corsOrigins().isEmpty()));
        api.registerResources(resource(OPEN_API_PATH, request -> {
            Accept.requireJson(request);
            return description.answer().build();
        }));
        ApiDocs.files().forEach((path, answer) -> api.registerResources(resource(path, request -> answer.get())));
    }

    private static Authenticator authenticator(SignIn signIn, RestOptions options, InstantSource clock) {
        RateLimit limit = options.rateLimit();
        return limit == null
                ? (request, credentials) -> signIn.signIn(credentials)
                : new RateLimiter(signIn, limit, clock);
    }

    private static Resource resource(String path, Function<ContainerRequestContext, Response> get) {
        Resource.Builder resource = Resource.builder(path);
        resource.addMethod(HttpMethod.GET).handledBy(new Handler(get));
        resource.addMethod(HttpMethod.HEAD).handledBy(new Handler(get));
        resource.addMethod(HttpMethod.OPTIONS).handledBy(new Handler(RestApi::options));
        return resource.build();
    }

    /** What can be done here; without this Jersey would answer in a format of its own. */
    private static Response options(ContainerRequestContext request) {
        return Response.noContent()
                .allow(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS)
                .build();
    }

    /** A method in a class of its own, because Jersey looks up what it takes and a lambda does not say. */
    private record Handler(Function<ContainerRequestContext, Response> method)
            implements Inflector<ContainerRequestContext, Response> {
        /** Jersey passes over {@code ;name=value} in a path; nothing that is sent is passed over here. */
        @Override
        public Response apply(ContainerRequestContext request) {
            if (request.getUriInfo().getRequestUri().getRawPath().indexOf(';') >= 0) {
                throw new NotFoundException();
            }
            return method.apply(request);
        }
    }
}
