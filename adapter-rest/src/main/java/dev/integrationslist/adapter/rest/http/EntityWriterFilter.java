package dev.integrationslist.adapter.rest.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;

/**
 * Sends {@link Entity} as the client would have it: compressed or not, or not at all where the client has it already.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110.html#name-conditional-requests">RFC 9110, conditional requests</a>
 */
final class EntityWriterFilter implements ContainerResponseFilter {
    /** Answers differ by caller and age at once, so they may be kept only to be asked about. */
    private static final String CACHE_CONTROL = "private, no-cache";

    private static final String VARY =
            "Accept-Encoding, " + CredentialHeaders.USER_ID + ", " + CredentialHeaders.AUTH_TOKEN;
    private static final byte[] NOTHING = {};

    private final GzipPool compressors = new GzipPool();

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
        headers.add(HttpHeaders.VARY, VARY);
        if (response.getEntity() instanceof Entity content) {
            represent(content, request, response);
        }
    }

    private void represent(Entity content, ContainerRequestContext request, ContainerResponseContext response) {
        boolean gzip = content.isWorthCompressing()
                && AcceptEncoding.prefersGzip(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        String tag = content.tag(gzip);
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (!EntityTags.allow(request.getHeaderString(HttpHeaders.IF_MATCH), tag)) {
            response.setStatus(412);
            headers.remove(HttpHeaders.LINK);
            headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_TYPE);
            byte[] error = ErrorBodies.of(412);
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, error.length);
            response.setEntity(error);
            return;
        }
        headers.putSingle(HttpHeaders.ETAG, tag);
        if (EntityTags.name(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            headers.remove(HttpHeaders.CONTENT_TYPE);
        } else if (gzip) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (response.getStatus() == 304 && !request.getMethod().equals(HttpMethod.HEAD)) {
            response.setEntity(NOTHING);
        } else {
            send(content.body(gzip, compressors), response);
        }
    }

    /**
     * With its length, since containers send what they do not know the length of in chunks, and say that what HEAD would
     * have got has none.
     */
    private static void send(ChunkedBody body, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, body.size());
        StreamingOutput chunks = body::writeTo;
        response.setEntity(chunks);
    }
}
