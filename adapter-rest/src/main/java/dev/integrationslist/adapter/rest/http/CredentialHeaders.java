package dev.integrationslist.adapter.rest.http;

/** The names of the request headers that identify the caller. */
public final class CredentialHeaders {
    /** The user's identifier. */
    public static final String USER_ID = "X-User-Id";

    /** A login token or personal access token of that user. */
    public static final String AUTH_TOKEN = "X-Auth-Token";

    private CredentialHeaders() {}
}
