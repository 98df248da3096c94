package dev.integrationslist.adapter.rest;

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
    /** Where the list is. */
    public static final String PATH = "/api/v1/integrations.list";

    /** Where the API is described, as OpenAPI. */
    public static final String OPEN_API_PATH = "/openapi.json";

    /** Where people find the same as a page, and can try it. */
    public static final String API_DOCS_PATH = "/api-docs";

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

    /**
     * The request's property for the address that it came from, as text. A container sets it, to the client's where it
     * stands behind a proxy that it trusts; without it sign-ins that fail are not limited.
     */
    public static final String REMOTE_ADDRESS = "dev.integrationslist.remoteAddress";

    static final String USER_ID = "X-User-Id";
    static final String AUTH_TOKEN = "X-Auth-Token";

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
                door(signIn, options, clock), integrations, options.bounds(), options.pageBytes());
        ResourceConfig api = new ResourceConfig()
                .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(ServerProperties.OUTBOUND_CONTENT_LENGTH_BUFFER, 0)
                .register(new RequestId())
                .register(new Accept())
                .register(new FailureLog())
                .register(new ErrorMapper())
                .register(new SecurityHeaders())
                .register(new RateLimitStatus.Headers())
                .register(new EntityWriterFilter())
                .registerResources(resource(PATH, list::get));
        if (options.apiDocs()) {
            registerDocs(api, options);
        }
        return options.corsOrigins().isEmpty() ? api : api.register(new Cors(options.corsOrigins()));
    }

    /** Everybody may read what describes the API, so that is neither signed in for nor counted. */
    private static void registerDocs(ResourceConfig api, RestOptions options) {
        StaticResource description =
                new StaticResource(MediaType.APPLICATION_JSON_TYPE, () -> OpenApi.document(options));
        api.registerResources(resource(OPEN_API_PATH, request -> {
            Accept.requireJson(request);
            return description.answer().build();
        }));
        ApiDocs.files().forEach((path, answer) -> api.registerResources(resource(path, request -> answer.get())));
    }

    private static Authenticator door(SignIn signIn, RestOptions options, InstantSource clock) {
        RateLimit limit = options.rateLimit();
        return limit == null
                ? (request, credentials) -> signIn.signIn(credentials)
                : new RateLimiter(signIn, new RateLimiterRegistry(limit, clock), new RateLimiterRegistry(limit, clock));
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
