package dev.integrationslist.application.port.out;

import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.work.WorkBudget;
import dev.integrationslist.domain.work.WorkBudgetExceededException;

/**
 * Where integrations are kept. Many threads ask at once.
 *
 * <p>A store that speaks MongoDB sends what {@code toDocument()} of the filter, the sort and the projection writes; another
 * goes by their types, which are sealed. The module {@code storage-contract} tests whether a store is right.
 */
public interface IntegrationStore {
    /**
     * The documents that a selection asks for, and how many pass its filter in all, by MongoDB's rules. The documents are
     * immutable, and hold what the projection lists in the order in which they are stored.
     *
     * @throws RefusedException with {@code INVALID_SORT} where the sort's keys meet two arrays in one document, or a number
     *     in it is both an index and a name in an array
     * @param budget charged with the work that the store does itself
     * @throws StoreUnavailableException where the store does not answer
     * @throws WorkBudgetExceededException if the budget is used up
     */
    Slice findIntegrations(Selection selection, WorkBudget budget);

    /** As {@link #findIntegrations(Selection, WorkBudget)}, without a bound on the work. */
    default Slice findIntegrations(Selection selection) {
        return findIntegrations(selection, WorkBudget.UNLIMITED);
    }
}
