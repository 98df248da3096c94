package dev.integrationslist.adapter.rest;

import dev.integrationslist.application.port.in.Credentials;
import dev.integrationslist.application.port.in.IntegrationPage;
import dev.integrationslist.application.port.in.ListIntegrations;
import dev.integrationslist.application.port.in.ListRequest;
import dev.integrationslist.application.port.in.SignIn;
import dev.integrationslist.domain.access.Caller;
import dev.integrationslist.domain.access.Permission;
import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.query.QueryBounds;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

/** The application in memory, over a use case that remembers what it is asked and lets one user in. */
public final class InMemoryApi {
    public static final Credentials ADMIN = new Credentials("aobEdbYhXfu5hkeqG", "9HqLlyZOugD_0YdwAJF8V47U3QHXSq");
    public static final IntegrationPage NOTHING = new IntegrationPage(List.of(), 0, 50, 0);
    public static final QueryBounds BOUNDS = QueryBounds.DEFAULT;

    private final List<ListRequest> asked = new ArrayList<>();
    private final ResourceConfig configuration;
    private final ApplicationHandler application;

    public InMemoryApi(ListIntegrations integrations) {
        this(integrations, RestOptions.DEFAULT.withoutRateLimit());
    }

    public InMemoryApi(ListIntegrations integrations, RestOptions options) {
        this(InMemoryApi::admin, integrations, options, InstantSource.system());
    }

    public InMemoryApi(SignIn signIn, ListIntegrations integrations, RestOptions options, InstantSource clock) {
        ListIntegrations remembering = (caller, request, budget) -> {
            asked.add(request);
            return integrations.list(caller, request, budget);
        };
        configuration = RestApi.resourceConfig(signIn, remembering, options, clock);
        application = new ApplicationHandler(configuration);
    }

    /** An application without integrations. */
    public static InMemoryApi empty() {
        return new InMemoryApi((caller, request, budget) -> NOTHING);
    }

    private static Caller admin(Credentials credentials) {
        if (!credentials.equals(ADMIN)) {
            throw new RefusedException(ErrorCode.UNAUTHENTICATED, "", "nobody is signed in", "");
        }
        return new Caller(credentials.userId(), EnumSet.allOf(Permission.class));
    }

    /** The application for a container. */
    public ResourceConfig configuration() {
        return configuration;
    }

    /** What the use case was asked, in order. */
    public List<ListRequest> asked() {
        return asked;
    }

    /** Asks for the list, signed in, with a query string just as it is. */
    public Answer get(String rawQuery) {
        ContainerRequest request = request("GET", RestApi.PATH);
        request.setProperty(RestApi.RAW_QUERY, rawQuery);
        return send(signedIn(request));
    }

    public ContainerRequest request(String method, String address) {
        URI base = URI.create("http://localhost/");
        return new ContainerRequest(
                base, base.resolve(address), method, null, new MapPropertiesDelegate(), application.getConfiguration());
    }

    public ContainerRequest signedIn(ContainerRequest request) {
        request.header("X-User-Id", ADMIN.userId());
        request.header("X-Auth-Token", ADMIN.token());
        return request;
    }

    public Answer send(ContainerRequest request) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            ContainerResponse response = application.apply(request, body).get();
            return new Answer(response, body.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException | ExecutionException unanswered) {
            throw new AssertionError("the application answers every request", unanswered);
        }
    }

    /** An answer with its body as text. */
    public record Answer(ContainerResponse response, String body) {
        public int status() {
            return response.getStatus();
        }

        public String header(String name) {
            return response.getHeaderString(name);
        }
    }
}
