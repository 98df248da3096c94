package dev.integrationslist.adapter.rest.http;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;

/** What Jersey's matching of requests to resources gets wrong otherwise. */
@PreMatching
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
            request.getHeaders()
                    .putSingle(HttpHeaders.ACCEPT, EMPTY_MEMBERS.matcher(accept).replaceAll("$1"));
        }
    }
}
