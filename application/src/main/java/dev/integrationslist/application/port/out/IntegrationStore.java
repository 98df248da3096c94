package dev.integrationslist.application.port.out;

import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.work.WorkBudget;
import dev.integrationslist.domain.work.WorkBudgetExceededException;

/**
 * The store of integrations. Used by several threads at once.
 *
 * <p>A store over MongoDB sends {@code toDocument()} of the filter, the sort and the projection; another store visits their
 * types. The module {@code storage-contract} verifies a store.
 */
public interface IntegrationStore {
    /**
     * The documents of a selection, and the number of all that match its filter, by MongoDB's rules. The documents are
     * immutable and keep the stored order of their fields.
     *
     * @throws RefusedException with {@code INVALID_SORT} if the sort's keys meet two arrays in one document, or a number
     *     in it is both an index and a name in an array
     * @param budget charged with the work that the store does itself
     * @throws StoreUnavailableException if the store does not answer
     * @throws WorkBudgetExceededException if the budget is used up
     */
    Slice findIntegrations(Selection selection, WorkBudget budget);

    /** As {@link #findIntegrations(Selection, WorkBudget)}, without a bound on the work. */
    default Slice findIntegrations(Selection selection) {
        return findIntegrations(selection, WorkBudget.UNLIMITED);
    }
}
