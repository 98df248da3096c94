package dev.integrationslist.domain.error;

/** The kinds of refusals. */
public enum ErrorCode {
    /** The filter is malformed, not in the language, or exceeds a bound. */
    INVALID_FILTER,
    /** The sort is malformed, not in the language, or exceeds a bound. */
    INVALID_SORT,
    /** The projection is malformed, not in the language, or exceeds a bound. */
    INVALID_PROJECTION,
    /** Another parameter is not valid. */
    INVALID_PARAMETER,
    /** The credentials are not valid; the refusal never says which part. */
    UNAUTHENTICATED,
    /** The caller holds none of the permissions that the use case requires. */
    FORBIDDEN
}
