package dev.integrationslist.adapter.rest.http;

/**
 * The bodies of errors, as UTF-8 JSON. Whoever refuses a request before it comes to the API (a server that
 * finds it too large, say) takes its body from here, so that every error looks alike.
 */
public final class ErrorBodies {
    private static final String TOO_MANY_REQUESTS = "error-too-many-requests";

    private ErrorBodies() {}

    /** The body of an error of which there is nothing to say but its status, such as 404 or 414. */
    public static byte[] of(int status) {
        return of(status, sentence(status));
    }

    /**
     * The body of an error.
     *
     * @param status its HTTP status; 401 has one body, whatever the message
     * @param message what is wrong and what would do, for a client to read
     */
    public static byte[] of(int status, String message) {
        return switch (status) {
            case 401 -> unauthenticated();
            case 429 -> typed(message, TOO_MANY_REQUESTS);
            default ->
                Json.bytes(json -> {
                    json.writeStartObject();
                    json.writeName("success").writeBoolean(false);
                    json.writeName("error").writeString(message);
                    json.writeEndObject();
                });
        };
    }

    /** The body of an error that has a type for programs beside the message for people. */
    static byte[] typed(String message, String errorType) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeName("success").writeBoolean(false);
            json.writeName("error").writeString(message + " [" + errorType + "]");
            json.writeName("errorType").writeString(errorType);
            json.writeEndObject();
        });
    }

    private static byte[] unauthenticated() {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeName("status").writeString("error");
            json.writeName("message").writeString("You must be logged in to do this.");
            json.writeEndObject();
        });
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "Malformed HTTP request. Check the request line and the headers.";
            case 403 -> "unauthorized";
            case 404 -> "Not found. Integrations are listed at /api/v1/integrations.list.";
            case 405 -> "Method not allowed. Use one of the methods in the Allow header.";
            case 406 -> "Not acceptable. The response is JSON; accept application/json.";
            case 408 -> "The request took too long to arrive. Send it again.";
            case 412 -> "The page does not match If-Match. Retry without the header.";
            case 413 -> "A request body is not accepted. Send the request without one.";
            case 414 -> "The URI is too long. Shorten the query.";
            case 429 -> "Too many requests. Retry after the number of seconds in the Retry-After header.";
            case 431 -> "The request headers are too large. Send fewer or shorter headers.";
            case 503 -> "Service unavailable. Retry after the number of seconds in the Retry-After header.";
            default ->
                status < 500
                        ? "The request cannot be answered."
                        : "Internal error. If it persists, report the X-Request-Id header to the operator.";
        };
    }
}
