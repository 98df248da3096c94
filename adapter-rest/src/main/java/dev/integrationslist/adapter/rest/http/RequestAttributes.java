package dev.integrationslist.adapter.rest.http;

/** The names of the properties of a request that a container may set before the API sees it. */
public final class RequestAttributes {
    /**
     * The identifier of the request, which is also the name of the response header that repeats it. Without the property
     * each request gets an identifier of its own.
     */
    public static final String REQUEST_ID = "X-Request-Id";

    /**
     * The query string exactly as it was received. A container sets it if it refuses or rewrites query strings that are
     * not valid in a URI (such as a stray {@code %}), so that the API can say what is wrong and where. Without the
     * property the query of the request's URI is read.
     */
    public static final String RAW_QUERY = "dev.integrationslist.rawQuery";

    /**
     * The IP address of the client, as text; behind a trusted proxy the address that the proxy forwards. Without the
     * property failed sign-ins are not limited.
     */
    public static final String REMOTE_ADDRESS = "dev.integrationslist.remoteAddress";

    private RequestAttributes() {}
}
