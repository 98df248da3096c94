package dev.integrationslist.adapter.rest;

import dev.integrationslist.adapter.rest.http.DemoUser;
import dev.integrationslist.adapter.rest.http.RequestBounds;
import dev.integrationslist.adapter.rest.list.PageBody;
import dev.integrationslist.adapter.rest.ratelimit.RateLimit;
import dev.integrationslist.domain.access.Caller;
import dev.integrationslist.domain.error.RefusedException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the API behaves. Start from {@link #DEFAULT} and say what differs.
 *
 * @param bounds the bounds of one request
 * @param pageBytes the most that the body of one page may have, since all of it is in memory before it is sent
 * @param rateLimit the limit on the calls of a caller, and on the failed sign-ins of a network; null for none
 * @param workspaceRateLimit whether {@link Caller#callLimit()} takes the place of {@code rateLimit} for callers
 * @param corsOrigins the origins whose pages may call, such as {@code https://chat.example.org}, or {@code *} alone for
 *     all; empty for none
 * @param apiDocs whether the API is described, for programs and for people
 * @param demoUsers users whom the API page offers to sign in as; empty unless the data is a demo
 */
public record RestOptions(
        RequestBounds bounds,
        int pageBytes,
        @Nullable RateLimit rateLimit,
        boolean workspaceRateLimit,
        Set<String> corsOrigins,
        boolean apiDocs,
        List<DemoUser> demoUsers) {
    private static final int PAGE_BYTES = 32 << 20;
    private static final String ANY_ORIGIN = "*";
    private static final Pattern ORIGIN = Pattern.compile("(?!https:.*:443$|http:.*:80$)https?://[^\\s/?#@,*A-Z]+");

    /** The options of a server in production: the workspace's rate limit, and no pages of other origins. */
    public static final RestOptions DEFAULT =
            new RestOptions(RequestBounds.DEFAULT, PAGE_BYTES, RateLimit.DEFAULT, true, Set.of(), true, List.of());

    /** @throws IllegalArgumentException where a page may have no byte, or an origin is none that a browser sends */
    public RestOptions {
        Objects.requireNonNull(bounds, "bounds");
        if (pageBytes < 1) {
            throw new IllegalArgumentException("a page has at least 1 byte, not " + pageBytes);
        }
        corsOrigins = Set.copyOf(corsOrigins);
        demoUsers = List.copyOf(demoUsers);
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

    /** What to throw where a page would have more bytes; for whoever knows that before its body is written, too. */
    public RefusedException pageTooLarge() {
        return PageBody.tooLarge(pageBytes);
    }

    public RestOptions withBounds(RequestBounds newBounds) {
        return new RestOptions(newBounds, pageBytes, rateLimit, workspaceRateLimit, corsOrigins, apiDocs, demoUsers);
    }

    public RestOptions withPageBytes(int newPageBytes) {
        return new RestOptions(bounds, newPageBytes, rateLimit, workspaceRateLimit, corsOrigins, apiDocs, demoUsers);
    }

    /** These options with one limit for every caller, instead of the limit of the workspace. */
    public RestOptions withRateLimit(RateLimit newRateLimit) {
        return new RestOptions(bounds, pageBytes, newRateLimit, false, corsOrigins, apiDocs, demoUsers);
    }

    /** These options without a limit on calls and failed sign-ins. */
    public RestOptions withoutRateLimit() {
        return new RestOptions(bounds, pageBytes, null, false, corsOrigins, apiDocs, demoUsers);
    }

    public RestOptions withCorsOrigins(Set<String> newCorsOrigins) {
        return new RestOptions(bounds, pageBytes, rateLimit, workspaceRateLimit, newCorsOrigins, apiDocs, demoUsers);
    }

    public RestOptions withoutApiDocs() {
        return new RestOptions(bounds, pageBytes, rateLimit, workspaceRateLimit, corsOrigins, false, demoUsers);
    }

    public RestOptions withDemoUsers(List<DemoUser> newDemoUsers) {
        return new RestOptions(bounds, pageBytes, rateLimit, workspaceRateLimit, corsOrigins, apiDocs, newDemoUsers);
    }
}
