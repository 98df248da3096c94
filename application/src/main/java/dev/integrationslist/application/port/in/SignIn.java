package dev.integrationslist.application.port.in;

import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.domain.access.Caller;
import dev.integrationslist.domain.error.RefusedException;

/** The use case of authentication. A program that knows its callers builds a {@link Caller} instead. */
public interface SignIn {
    /**
     * The caller with these credentials, with the current permissions.
     *
     * @throws RefusedException with {@code UNAUTHENTICATED} if the pair is unknown, expired or deactivated; the refusal does not
     *     say which
     * @throws StoreUnavailableException if the store does not answer
     */
    Caller signIn(Credentials credentials);
}
