package dev.integrationslist.application.port.in;

import dev.integrationslist.domain.access.Caller;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.error.StoreUnavailableException;

/** Lists the integrations that a caller may see. */
public interface ListIntegrations {
    /**
     * The page that was asked for, of those integrations that the caller may see and that pass the request's filter. The
     * order is total: the request's sort and then {@code _id}; without a sort, {@code _createdAt} and then {@code _id}.
     *
     * @throws RefusedException with {@code FORBIDDEN} where the caller holds none of the four permissions, with
     *     {@code INVALID_SORT} where the documents cannot be sorted that way
     * @throws StoreUnavailableException where the store does not answer
     */
    IntegrationPage list(Caller caller, ListRequest request);
}
