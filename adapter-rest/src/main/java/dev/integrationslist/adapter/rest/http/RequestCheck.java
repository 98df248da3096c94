package dev.integrationslist.adapter.rest.http;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.regex.Pattern;

/** The parts of a request that Jersey's matching ignores or refuses without a reason. */
final class RequestCheck implements ContainerRequestFilter {
    private static final Pattern EMPTY_MEMBERS = Pattern.compile("(^|,)[ \\t]*+(?:,[ \\t]*+)++");

    /**
     * Jersey ignores matrix parameters ({@code ;name=value}) in a path, but nothing that a client sends is ignored here. It
     * calls empty members of a list malformed, but recipients have to ignore those.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110.html#name-recipient-requirements">RFC 9110, empty members</a>
     */
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getRequestUri().getRawPath().indexOf(';') >= 0) {
            throw new NotFoundException();
        }
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept != null) {
            requireReadable(request, EMPTY_MEMBERS.matcher(accept).replaceAll("$1"));
        }
    }

    /** The header's values are replaced and not changed, as some containers share an immutable list. */
    private static void requireReadable(ContainerRequestContext request, String accept) {
        MultivaluedMap<String, String> headers = request.getHeaders();
        headers.remove(HttpHeaders.ACCEPT);
        headers.add(HttpHeaders.ACCEPT, accept);
        try {
            request.getAcceptableMediaTypes();
        } catch (ProcessingException | WebApplicationException malformed) {
            request.abortWith(Json.response(
                            400, ErrorBodies.of(400, "Malformed Accept header. Accept application/json or send none."))
                    .build());
        }
    }
}
