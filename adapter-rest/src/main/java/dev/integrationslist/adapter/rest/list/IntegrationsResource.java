package dev.integrationslist.adapter.rest.list;

import dev.integrationslist.adapter.rest.http.CredentialHeaders;
import dev.integrationslist.adapter.rest.http.Entity;
import dev.integrationslist.adapter.rest.http.RequestAttributes;
import dev.integrationslist.adapter.rest.http.RequestBounds;
import dev.integrationslist.adapter.rest.http.ResponseHeaders;
import dev.integrationslist.adapter.rest.http.ResponseMemory;
import dev.integrationslist.adapter.rest.ratelimit.Authenticator;
import dev.integrationslist.application.port.in.Credentials;
import dev.integrationslist.application.port.in.IntegrationPage;
import dev.integrationslist.application.port.in.ListIntegrations;
import dev.integrationslist.domain.access.Caller;
import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.work.WorkBudget;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.glassfish.jersey.process.Inflector;
import org.glassfish.jersey.server.model.Resource;

/**
 * The list of integrations. It is registered as a handler, which Jersey calls with the request. For an annotated resource class
 * Jersey would look up the instance and each parameter for each request; {@code docs/performance.md} has the difference.
 */
public final class IntegrationsResource implements Inflector<ContainerRequestContext, Response> {
    /** The path of the list, below the application's root. */
    public static final String PATH = "/api/v1/integrations.list";

    private final Authenticator authenticator;
    private final ListIntegrations integrations;
    private final RequestBounds bounds;
    private final int pageBytes;
    private final ResponseMemory memory;

    /**
     * The resource.
     *
     * @param pageBytes the maximum size of a response body, in bytes
     * @param memory that response bodies are reserved from
     */
    public IntegrationsResource(
            Authenticator authenticator,
            ListIntegrations integrations,
            RequestBounds bounds,
            int pageBytes,
            ResponseMemory memory) {
        this.authenticator = authenticator;
        this.integrations = integrations;
        this.bounds = bounds;
        this.pageBytes = pageBytes;
        this.memory = memory;
    }

    /** The resource for Jersey. */
    public Resource resource() {
        Resource.Builder list = Resource.builder(PATH);
        list.addMethod(HttpMethod.GET).produces(MediaType.APPLICATION_JSON_TYPE).handledBy(this);
        return list.build();
    }

    /**
     * The page that the query string asks for. The caller is authenticated first, so that a stranger learns nothing about the
     * rest of the request. The query string is read here and not by {@code @QueryParam}, which decodes malformed values
     * silently and takes the first of two.
     *
     * @throws RefusedException if the caller is not signed in, holds no permission, or sends a parameter that is not valid
     */
    @Override
    public Response apply(ContainerRequestContext request) {
        Caller caller = authenticator.admit(request, credentials(request));
        List<QueryString.Pair> query = QueryString.parse(rawQuery(request));
        ListParameters.Request asked = ListParameters.read(query, bounds);
        WorkBudget budget = WorkBudget.untilInterrupted();
        IntegrationPage page = integrations.list(caller, asked.list(), budget);
        return Response.ok(Entity.once(PageBody.of(page, pageBytes, memory, budget)), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.LINK, PageLinks.of(query, page).orElse(null))
                .header(ResponseHeaders.QUERY_HINT, asked.hint().orElse(null))
                .build();
    }

    private static Credentials credentials(ContainerRequestContext request) {
        return new Credentials(
                header(request, CredentialHeaders.USER_ID), header(request, CredentialHeaders.AUTH_TOKEN));
    }

    /** The only value of a header. Two values could be read differently by a proxy in front, so they identify nobody. */
    private static String header(ContainerRequestContext request, String name) {
        List<String> values = request.getHeaders().getOrDefault(name, List.of());
        if (values.size() != 1) {
            throw new RefusedException(ErrorCode.UNAUTHENTICATED, "", "nobody is signed in", "");
        }
        return values.get(0);
    }

    private static String rawQuery(ContainerRequestContext request) {
        return request.getProperty(RequestAttributes.RAW_QUERY) instanceof String raw
                ? raw
                : Objects.requireNonNullElse(
                        request.getUriInfo().getRequestUri().getRawQuery(), "");
    }
}
