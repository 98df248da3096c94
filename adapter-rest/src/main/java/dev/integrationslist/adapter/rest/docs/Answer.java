package dev.integrationslist.adapter.rest.docs;

import static dev.integrationslist.adapter.rest.http.ResponseHeader.ALLOW;
import static dev.integrationslist.adapter.rest.http.ResponseHeader.CONTENT_ENCODING;
import static dev.integrationslist.adapter.rest.http.ResponseHeader.ETAG;
import static dev.integrationslist.adapter.rest.http.ResponseHeader.LINK;
import static dev.integrationslist.adapter.rest.http.ResponseHeader.REQUEST_ID;
import static dev.integrationslist.adapter.rest.http.ResponseHeader.RETRY_AFTER;

import dev.integrationslist.adapter.rest.http.ResponseHeader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The answers that a list can have, with the headers that tell of each. */
enum Answer {
    OK("200", "One page of the integrations that the caller may see.", quotaAnd(ETAG), List.of(LINK, CONTENT_ENCODING)),
    NOT_MODIFIED("304", "The page is the one that `If-None-Match` names.", quotaAnd(ETAG), List.of(LINK)),
    BAD_REQUEST(
            "400",
            "A parameter is unknown, given twice, unreadable or beyond a bound. The error says what is wrong, where, and"
                    + " what would do.",
            List.of(),
            quotaAnd()),
    UNAUTHORIZED(
            "401",
            "One of the two headers is missing, or they are not of somebody who may sign in. It never says which.",
            List.of(),
            quotaAnd()),
    FORBIDDEN("403", "The caller holds none of the four permissions.", List.of(), quotaAnd()),
    NOT_ACCEPTABLE("406", "The answer is JSON, which the `Accept` header does not take.", List.of(), List.of()),
    PRECONDITION_FAILED("412", "The page is none that `If-Match` names.", quotaAnd(), List.of()),
    URI_TOO_LONG("414", "The address is too long.", List.of(), List.of()),
    TOO_MANY_REQUESTS("429", "The caller asks too often.", quotaAnd(RETRY_AFTER), List.of()),
    HEADERS_TOO_LARGE("431", "The headers are too large.", List.of(), List.of()),
    UNAVAILABLE(
            "503",
            "The database does not answer in time, or there is too much to do.",
            List.of(RETRY_AFTER),
            quotaAnd()),
    OTHERWISE("default", "Any other error, such as 404, 405, 413 or 500.", List.of(), List.of(ALLOW, RETRY_AFTER));

    private final String status;
    private final String description;
    private final List<ResponseHeader> always;
    private final List<ResponseHeader> sometimes;

    /**
     * An answer.
     *
     * @param status its code, or {@code default} for all that have no answer of their own here
     * @param description what it means, in Markdown
     * @param always the headers that it has, besides the request's name
     * @param sometimes the headers that it can have
     */
    Answer(String status, String description, List<ResponseHeader> always, List<ResponseHeader> sometimes) {
        this.status = status;
        this.description = description;
        this.always = always;
        this.sometimes = sometimes;
    }

    private static List<ResponseHeader> quotaAnd(ResponseHeader... others) {
        return Stream.concat(ResponseHeader.QUOTA.stream(), Stream.of(others)).toList();
    }

    /** The answers of an API that behaves like that. */
    static List<Answer> of(boolean limited) {
        return Arrays.stream(values())
                .filter(answer -> limited || answer != TOO_MANY_REQUESTS)
                .toList();
    }

    /** Its code, or {@code default} for all that have no answer of their own here. */
    String status() {
        return status;
    }

    /** What it means, in Markdown. */
    String description() {
        return description;
    }

    /** The headers that it has in an API that behaves like that. */
    List<ResponseHeader> always(boolean limited) {
        return Stream.concat(existing(always, limited), Stream.of(REQUEST_ID)).toList();
    }

    /** The headers that it can have, besides, in an API that behaves like that. */
    List<ResponseHeader> sometimes(boolean limited) {
        return existing(sometimes, limited).toList();
    }

    private static Stream<ResponseHeader> existing(List<ResponseHeader> headers, boolean limited) {
        return headers.stream().filter(header -> limited || !ResponseHeader.QUOTA.contains(header));
    }
}
