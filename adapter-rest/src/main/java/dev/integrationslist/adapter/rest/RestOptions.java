package dev.integrationslist.adapter.rest;

import dev.integrationslist.domain.query.QueryBounds;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the API behaves. Start from {@link #DEFAULT} and say what differs.
 *
 * @param bounds how much one request may ask for
 * @param rateLimit how often a caller may ask; null for as often as they like
 * @param corsOrigins the origins whose pages may call, such as {@code https://chat.example.org}, or {@code *} alone for
 *     all; empty for none
 * @param apiDocs whether the API is described, for programs and for people
 */
public record RestOptions(QueryBounds bounds, @Nullable RateLimit rateLimit, Set<String> corsOrigins, boolean apiDocs) {
    private static final String ANY_ORIGIN = "*";
    private static final Pattern ORIGIN = Pattern.compile("https?://[^\\s/?#@,*A-Z]+");

    /** What a server in production wants: Rocket.Chat's rate limit, and no pages of other origins. */
    public static final RestOptions DEFAULT = new RestOptions(QueryBounds.DEFAULT, RateLimit.DEFAULT, Set.of(), true);

    /** @throws IllegalArgumentException where an origin is none that a browser sends */
    public RestOptions {
        Objects.requireNonNull(bounds, "bounds");
        corsOrigins = Set.copyOf(corsOrigins);
        for (String origin : corsOrigins) {
            requireOrigin(origin, corsOrigins.size());
        }
    }

    private static void requireOrigin(String origin, int origins) {
        boolean any = origin.equals(ANY_ORIGIN);
        if (any ? origins > 1 : !ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException("an origin is a scheme, a host in lower case and perhaps a port,"
                    + " such as https://chat.example.org, or * alone; not " + origin);
        }
    }

    public RestOptions withBounds(QueryBounds newBounds) {
        return new RestOptions(newBounds, rateLimit, corsOrigins, apiDocs);
    }

    public RestOptions withRateLimit(RateLimit newRateLimit) {
        return new RestOptions(bounds, newRateLimit, corsOrigins, apiDocs);
    }

    public RestOptions withoutRateLimit() {
        return new RestOptions(bounds, null, corsOrigins, apiDocs);
    }

    public RestOptions withCorsOrigins(Set<String> newCorsOrigins) {
        return new RestOptions(bounds, rateLimit, newCorsOrigins, apiDocs);
    }

    public RestOptions withoutApiDocs() {
        return new RestOptions(bounds, rateLimit, corsOrigins, false);
    }
}
