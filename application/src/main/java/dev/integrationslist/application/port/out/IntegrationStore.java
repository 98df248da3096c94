package dev.integrationslist.application.port.out;

import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.error.StoreUnavailableException;

/** Where integrations are kept. */
public interface IntegrationStore {
    /**
     * The documents that a selection asks for, and how many pass its filter in all, by MongoDB's rules.
     *
     * @throws RefusedException with {@code INVALID_SORT} where the sort's keys meet two arrays in one document
     * @throws StoreUnavailableException where the store does not answer
     */
    Slice find(Selection selection);
}
