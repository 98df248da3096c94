package dev.integrationslist.domain.error;

/** The kinds of refusal. */
public enum ErrorCode {
    /** The filter cannot be read, is not in the language, or is beyond a bound. */
    INVALID_QUERY,
    /** The sort cannot be read, is not in the language, or is beyond a bound. */
    INVALID_SORT,
    /** The projection cannot be read, is not in the language, or is beyond a bound. */
    INVALID_FIELDS,
    /** Any other parameter is wrong. */
    INVALID_PARAMETER,
    /** The credentials are not of somebody who may sign in; never says which part is wrong. */
    UNAUTHENTICATED,
    /** The caller holds none of the permissions that the use case asks for. */
    FORBIDDEN
}
