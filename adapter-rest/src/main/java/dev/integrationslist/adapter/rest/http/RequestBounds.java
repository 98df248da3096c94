package dev.integrationslist.adapter.rest.http;

import dev.integrationslist.domain.query.QueryBounds;
import java.util.Objects;

/**
 * The bounds of a request.
 *
 * @param parameterLength the maximum length of each of the parameters query, sort and fields, in characters
 * @param query the bounds of the filter, sort and projection in them
 */
public record RequestBounds(int parameterLength, QueryBounds query) {
    /** The default bounds. */
    public static final RequestBounds DEFAULT = new RequestBounds(8_192, QueryBounds.DEFAULT);

    /** @throws IllegalArgumentException if the length is not positive */
    public RequestBounds {
        Objects.requireNonNull(query, "query");
        if (parameterLength < 1) {
            throw new IllegalArgumentException("parameterLength must be at least 1, not " + parameterLength);
        }
    }
}
