package dev.integrationslist.adapter.rest.http;

import java.util.List;

/** The headers that say something of an answer; besides them only those are sent that HTTP itself needs. */
public enum ResponseHeader {
    ETAG("ETag", Schema.TEXT, "The strong validator of this representation; send it back in `If-None-Match`."),
    LINK(
            "Link",
            Schema.TEXT,
            "The pages `first`, `prev`, `next` and `last`, as RFC 8288 has it; absent without a limit, and where it would be too long."),
    CACHE_CONTROL(
            "Cache-Control", Schema.TEXT, "Only the caller may keep the answer, and asks each time if it still holds."),
    VARY("Vary", Schema.TEXT, "The request headers that the answer depends on."),
    CONTENT_ENCODING("Content-Encoding", Schema.TEXT, "`gzip`, where the request accepts it and the body is worth it."),
    RATE_LIMIT("X-RateLimit-Limit", Schema.WHOLE_NUMBER, "How many calls there are to a window of time."),
    RATE_LIMIT_REMAINING("X-RateLimit-Remaining", Schema.WHOLE_NUMBER, "How many calls are left in this window."),
    RATE_LIMIT_RESET("X-RateLimit-Reset", Schema.WHOLE_NUMBER, "When the next window begins, in epoch milliseconds."),
    RETRY_AFTER("Retry-After", Schema.WHOLE_NUMBER, "How many seconds to wait before asking again."),
    REQUEST_ID(RequestAttributes.REQUEST_ID, Schema.TEXT, "The name of this request, which the server's log has too."),
    ALLOW("Allow", Schema.TEXT, "The methods that are allowed here."),
    ALLOW_ORIGIN("Access-Control-Allow-Origin", Schema.TEXT, "The origin whose pages may read the answer."),
    EXPOSE_HEADERS("Access-Control-Expose-Headers", Schema.TEXT, "The headers that pages of other origins may read."),
    ALLOW_METHODS("Access-Control-Allow-Methods", Schema.TEXT, "The methods that pages of other origins may use."),
    ALLOW_HEADERS("Access-Control-Allow-Headers", Schema.TEXT, "The headers that pages of other origins may send."),
    MAX_AGE("Access-Control-Max-Age", Schema.WHOLE_NUMBER, "For how many seconds a browser may remember that."),
    CONTENT_TYPE_OPTIONS("X-Content-Type-Options", Schema.TEXT, "The content type is what it says."),
    CONTENT_SECURITY_POLICY("Content-Security-Policy", Schema.TEXT, "What a browser may load for the answer."),
    REFERRER_POLICY("Referrer-Policy", Schema.TEXT, "The address, which holds the query, is told to no other site."),
    FRAME_OPTIONS("X-Frame-Options", Schema.TEXT, "No page may frame the answer."),
    RESOURCE_POLICY("Cross-Origin-Resource-Policy", Schema.TEXT, "No page of another origin may embed the answer.");

    /** What tells of a limit on the rate of calls. */
    public static final List<ResponseHeader> QUOTA = List.of(RATE_LIMIT, RATE_LIMIT_REMAINING, RATE_LIMIT_RESET);

    /** What every answer has for browsers to act on. */
    public static final List<ResponseHeader> FOR_BROWSERS =
            List.of(CONTENT_TYPE_OPTIONS, CONTENT_SECURITY_POLICY, REFERRER_POLICY, FRAME_OPTIONS, RESOURCE_POLICY);

    /** What caches are told; where a request is refused before the API is asked, nothing. */
    public static final List<ResponseHeader> FOR_CACHES = List.of(CACHE_CONTROL, VARY);

    /** What answers to pages of other origins have. */
    public static final List<ResponseHeader> FOR_ORIGINS = List.of(ALLOW_ORIGIN, EXPOSE_HEADERS);

    private final String text;
    private final Schema schema;
    private final String description;

    ResponseHeader(String text, Schema schema, String description) {
        this.text = text;
        this.schema = schema;
        this.description = description;
    }

    /** The header's name as it is sent. */
    public String text() {
        return text;
    }

    public Schema schema() {
        return schema;
    }

    /** What it says, in Markdown. */
    public String description() {
        return description;
    }
}
