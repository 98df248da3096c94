package dev.integrationslist.adapter.rest.http;

/** The names of the response headers that are not HTTP's own. */
public final class ResponseHeaders {
    /** Number of calls per window. */
    public static final String RATE_LIMIT = "X-RateLimit-Limit";

    /** Number of calls left in the current window. */
    public static final String RATE_LIMIT_REMAINING = "X-RateLimit-Remaining";

    /** Start of the next window, in epoch milliseconds. */
    public static final String RATE_LIMIT_RESET = "X-RateLimit-Reset";

    /** What the caller may have meant by a query that is valid and probably a mistake. */
    public static final String QUERY_HINT = "X-Query-Hint";

    /** What a browser may load for the response. */
    public static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    private ResponseHeaders() {}
}
