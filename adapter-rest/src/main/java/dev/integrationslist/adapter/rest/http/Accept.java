package dev.integrationslist.adapter.rest.http;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a client takes JSON. Jersey's own negotiation takes {@code q=0} for a wish, and an empty member of the list for a
 * malformed one, which HTTP has recipients pass over.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-accept">Accept</a>
 */
@PreMatching
public final class Accept implements ContainerRequestFilter {
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;
    private static final Pattern EMPTY_MEMBERS = Pattern.compile("(^|,)[ \\t]*+(?:,[ \\t]*+)++");

    Accept() {}

    /** Takes out the empty members. */
    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.ACCEPT);
        if (header != null) {
            request.getHeaders()
                    .putSingle(HttpHeaders.ACCEPT, EMPTY_MEMBERS.matcher(header).replaceAll("$1"));
        }
    }

    /** Refuses a client that does not. The most specific range that JSON is in decides. */
    public static void requireJson(ContainerRequestContext request) {
        boolean wanted = request.getAcceptableMediaTypes().stream()
                .filter(range -> range.isCompatible(JSON))
                .max(Comparator.comparingInt(Accept::specificity))
                .filter(range -> !isZero(range.getParameters().get("q")))
                .isPresent();
        if (!wanted) {
            throw new NotAcceptableException();
        }
    }

    private static int specificity(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }

    private static boolean isZero(@Nullable String quality) {
        return quality != null && Double.parseDouble(quality) == 0;
    }
}
