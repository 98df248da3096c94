package dev.integrationslist.adapter.rest.http;

import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.domain.error.Refusal;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.work.WorkBudgetExceededException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.annotation.Annotation;
import java.time.Duration;

/** Which status and body each error has. Nothing but a refusal's own words and the status's sentence reaches the client. */
final class ErrorMapper implements ExceptionMapper<Throwable>, ContainerResponseFilter {
    private static final Annotation[] NO_ANNOTATIONS = {};

    @Override
    public Response toResponse(Throwable error) {
        if (error instanceof RefusedException refused) {
            return refusal(refused.refusal());
        }
        if (error instanceof StoreUnavailableException unavailable) {
            return plain(503)
                    .header(HttpHeaders.RETRY_AFTER, seconds(unavailable.retryAfter()))
                    .build();
        }
        if (error instanceof WorkBudgetExceededException) {
            return plain(503).header(HttpHeaders.RETRY_AFTER, 1).build();
        }
        if (error instanceof WebApplicationException http) {
            Response response = http.getResponse();
            return plain(response.getStatus())
                    .header(HttpHeaders.ALLOW, response.getHeaderString(HttpHeaders.ALLOW))
                    .header(HttpHeaders.RETRY_AFTER, response.getHeaderString(HttpHeaders.RETRY_AFTER))
                    .build();
        }
        return plain(500).build();
    }

    /** Jersey asks no mapper about a header that it cannot read, and answers without a body. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400 && !response.hasEntity()) {
            byte[] body = ErrorBodies.of(response.getStatus());
            response.setEntity(body, NO_ANNOTATIONS, MediaType.APPLICATION_JSON_TYPE);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, body.length);
        }
    }

    private static Response refusal(Refusal refusal) {
        return switch (refusal.code()) {
            case UNAUTHENTICATED -> plain(401).build();
            case FORBIDDEN -> plain(403).build();
            case INVALID_FILTER -> invalid(refusal, "query", "error-invalid-query");
            case INVALID_SORT -> invalid(refusal, "sort", "error-invalid-sort");
            case INVALID_PROJECTION -> invalid(refusal, "fields", "error-invalid-fields");
            case INVALID_PARAMETER -> invalid(refusal, "", "error-invalid-params");
        };
    }

    /** The body has the name of the parameter before a place in it, such as {@code query.$or[1]}. */
    private static Response invalid(Refusal refusal, String parameter, String errorType) {
        String place = refusal.place();
        boolean joined = parameter.isEmpty() || place.isEmpty() || ",[".indexOf(place.charAt(0)) >= 0;
        String message = new Refusal(
                        refusal.code(), parameter + (joined ? "" : ".") + place, refusal.problem(), refusal.remedy())
                .message();
        return Json.response(400, ErrorBodies.typed(message, errorType)).build();
    }

    private static Response.ResponseBuilder plain(int status) {
        return Json.response(status, ErrorBodies.of(status));
    }

    /** Rounded up, as a client that comes a moment too early comes in vain. */
    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }
}
