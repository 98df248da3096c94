package dev.integrationslist.adapter.rest.http;

import dev.integrationslist.domain.error.ErrorCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    /** What every body but that of 401 is. */
    public static Schema schema() {
        Map<String, Schema> properties = new LinkedHashMap<>();
        properties.put("success", Schema.FLAG.with("const", json -> json.writeBoolean(false)));
        properties.put("error", Schema.TEXT.with("description", "What is wrong, where, and what would do."));
        properties.put(
                "errorType",
                Schema.oneOf(types())
                        .with(
                                "description",
                                "The kind of error, for programs; of refused parameters and of 429 alone."));
        return Schema.OBJECT.with("required", List.of("success", "error")).withOnly(properties);
    }

    private static List<String> types() {
        return Stream.concat(Arrays.stream(ErrorCode.values()).map(ErrorMapper::type), Stream.of(TOO_MANY_REQUESTS))
                .distinct()
                .toList();
    }

    /** What the body of 401 is. */
    public static Schema unauthenticatedSchema() {
        Map<String, Schema> properties = new LinkedHashMap<>();
        properties.put("status", Schema.TEXT.with("const", "error"));
        properties.put("message", Schema.TEXT);
        return Schema.OBJECT.with("required", List.of("status", "message")).withOnly(properties);
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
            case 400 -> "The request is malformed; send it as HTTP and its grammar of addresses and headers have it.";
            case 403 -> "unauthorized";
            case 404 -> "Nothing is here; the list is at /api/v1/integrations.list.";
            case 405 -> "The method is not allowed here; use one that the Allow header names.";
            case 406 -> "The answer is JSON; accept application/json.";
            case 408 -> "The request took too long to arrive; send it again.";
            case 412 -> "What is here is none that the If-Match header names; ask without it.";
            case 413 -> "The request has too large a body; send none.";
            case 414 -> "The address is too long; ask a shorter query.";
            case 429 -> "Too many requests; wait as long as the Retry-After header says.";
            case 431 -> "The headers are too large; send fewer or shorter ones.";
            case 503 -> "The service cannot answer now; try again after as long as the Retry-After header says.";
            default ->
                status < 500
                        ? "The request cannot be answered."
                        : "The request failed here; try again, and report the X-Request-Id header if it keeps failing.";
        };
    }
}
