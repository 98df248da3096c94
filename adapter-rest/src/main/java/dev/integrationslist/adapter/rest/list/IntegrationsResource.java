package dev.integrationslist.adapter.rest.list;

import dev.integrationslist.adapter.rest.http.Accept;
import dev.integrationslist.adapter.rest.http.CredentialHeaders;
import dev.integrationslist.adapter.rest.http.Entity;
import dev.integrationslist.adapter.rest.http.Json;
import dev.integrationslist.adapter.rest.http.RequestAttributes;
import dev.integrationslist.adapter.rest.http.ResponseHeader;
import dev.integrationslist.adapter.rest.ratelimit.Authenticator;
import dev.integrationslist.application.port.in.Credentials;
import dev.integrationslist.application.port.in.IntegrationPage;
import dev.integrationslist.application.port.in.ListIntegrations;
import dev.integrationslist.domain.access.Caller;
import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.query.QueryBounds;
import dev.integrationslist.domain.work.WorkBudget;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;

/** The resource at {@link #PATH}. */
public final class IntegrationsResource {
    /** The path of the list, below the application's root. */
    public static final String PATH = "/api/v1/integrations.list";

    private final Authenticator door;
    private final ListIntegrations integrations;
    private final QueryBounds bounds;
    private final int pageBytes;

    /** @param pageBytes the most that a body may have */
    public IntegrationsResource(Authenticator door, ListIntegrations integrations, QueryBounds bounds, int pageBytes) {
        this.door = door;
        this.integrations = integrations;
        this.bounds = bounds;
        this.pageBytes = pageBytes;
    }

    /** Lists, once it is known who asks: a stranger learns nothing of what is wrong with the rest of the request. */
    public Response get(ContainerRequestContext request) {
        Accept.requireJson(request);
        Caller caller = door.admit(request, credentials(request));
        List<QueryString.Pair> query = QueryString.parse(rawQuery(request));
        IntegrationPage page =
                integrations.list(caller, ListParameters.read(query, bounds), WorkBudget.untilInterrupted());
        return Json.ok(new Entity(PageBody.of(page, pageBytes)))
                .header(ResponseHeader.LINK.text(), PageLinks.of(query, page).orElse(null))
                .build();
    }

    private static Credentials credentials(ContainerRequestContext request) {
        return new Credentials(
                header(request, CredentialHeaders.USER_ID), header(request, CredentialHeaders.AUTH_TOKEN));
    }

    /** A header that is given twice could be read differently by whoever else looks at it, so it is nobody's. */
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
