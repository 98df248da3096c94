package dev.integrationslist.adapter.rest.http;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.jspecify.annotations.Nullable;

/**
 * Refusal of requests that exclude every media type of the matched method with {@code q=0}. Jersey's own negotiation refuses
 * types that are not listed, but takes {@code q=0} for a weak preference.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110.html#name-accept">RFC 9110, Accept</a>
 */
final class Accept implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        List<MediaType> produced = ((ExtendedUriInfo) request.getUriInfo())
                .getMatchedResourceMethod()
                .getProducedTypes();
        List<MediaType> ranges = request.getAcceptableMediaTypes();
        if (!produced.isEmpty() && produced.stream().noneMatch(type -> accepts(ranges, type))) {
            throw new NotAcceptableException();
        }
    }

    /** Whether a type is accepted: the most specific range that includes it decides. */
    private static boolean accepts(List<MediaType> ranges, MediaType type) {
        return ranges.stream()
                .filter(range -> range.isCompatible(type))
                .max(Comparator.comparingInt(Accept::specificity))
                .filter(range -> !isZero(range.getParameters().get("q")))
                .isPresent();
    }

    private static int specificity(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }

    private static boolean isZero(@Nullable String quality) {
        return quality != null && Double.parseDouble(quality) == 0;
    }
}
