package dev.integrationslist.application.port.in;

import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.domain.access.Caller;
import dev.integrationslist.domain.error.RefusedException;

/** Finds out who is calling. A service that knows its callers already builds a {@link Caller} instead. */
public interface SignIn {
    /**
     * The caller whose credentials these are, with what they hold at this moment.
     *
     * @throws RefusedException with {@code UNAUTHENTICATED} where the pair is unknown, expired or deactivated; never says
     *     which
     * @throws StoreUnavailableException where the store does not answer
     */
    Caller signIn(Credentials credentials);
}
