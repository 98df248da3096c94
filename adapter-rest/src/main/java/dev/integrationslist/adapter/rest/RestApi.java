package dev.integrationslist.adapter.rest;

import dev.integrationslist.adapter.rest.docs.ApiDocs;
import dev.integrationslist.adapter.rest.http.HttpFeature;
import dev.integrationslist.adapter.rest.http.RequestAttributes;
import dev.integrationslist.adapter.rest.http.RequestBounds;
import dev.integrationslist.adapter.rest.http.ResponseMemory;
import dev.integrationslist.adapter.rest.list.IntegrationsResource;
import dev.integrationslist.adapter.rest.ratelimit.Authenticator;
import dev.integrationslist.adapter.rest.ratelimit.RateLimit;
import dev.integrationslist.adapter.rest.ratelimit.RateLimiter;
import dev.integrationslist.application.port.in.ListIntegrations;
import dev.integrationslist.application.port.in.SignIn;
import dev.integrationslist.domain.query.QueryBounds;
import java.time.InstantSource;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.inject.hk2.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

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
        RestOptions options = RestOptions.DEFAULT
                .withBounds(new RequestBounds(RequestBounds.DEFAULT.parameterLength(), bounds))
                .withoutRateLimit();
        return resourceConfig(signIn, integrations, options, InstantSource.system());
    }

    /**
     * The application, with memory without a limit for response bodies.
     *
     * @see #resourceConfig(SignIn, ListIntegrations, RestOptions, InstantSource, ResponseMemory)
     */
    public static ResourceConfig resourceConfig(
            SignIn signIn, ListIntegrations integrations, RestOptions options, InstantSource clock) {
        return resourceConfig(signIn, integrations, options, clock, ResponseMemory.UNLIMITED);
    }

    /**
     * The application. All its parts are instances that are given here; nothing is found by scanning. Its filters and its
     * exception mapper apply to every resource that is registered with it, so resources that are to behave otherwise need an
     * application of their own.
     *
     * @param signIn authenticates the caller
     * @param integrations lists for the caller
     * @param options limits and features
     * @param clock of the rate limit
     * @param memory that response bodies are reserved from
     */
    public static ResourceConfig resourceConfig(
            SignIn signIn,
            ListIntegrations integrations,
            RestOptions options,
            InstantSource clock,
            ResponseMemory memory) {
        IntegrationsResource list = new IntegrationsResource(
                authenticator(signIn, options, clock), integrations, options.bounds(), options.pageBytes(), memory);
        ResourceConfig api = new ResourceConfig()
                .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(ServerProperties.OUTBOUND_CONTENT_LENGTH_BUFFER, 0)
                .property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true)
                .register(new HttpFeature(options.corsOrigins()))
                .registerResources(list.resource());
        if (options.rateLimit() != null) {
            api.register(RateLimiter.headers());
        }
        return options.apiDocs()
                ? api.register(ApiDocs.class)
                        .register(new DocsInstance(new ApiDocs(options.bounds(), options.demoUsers())))
                : api;
    }

    /** The instance for the resource class. Jersey logs a warning for a resource that is registered as an instance. */
    private static final class DocsInstance extends AbstractBinder {
        private final ApiDocs docs;

        DocsInstance(ApiDocs docs) {
            this.docs = docs;
        }

        @Override
        protected void configure() {
            bind(docs).to(ApiDocs.class);
        }
    }

    private static Authenticator authenticator(SignIn signIn, RestOptions options, InstantSource clock) {
        RateLimit limit = options.rateLimit();
        return limit == null
                ? (request, credentials) -> signIn.signIn(credentials)
                : new RateLimiter(signIn, limit, options.workspaceRateLimit(), clock);
    }
}
