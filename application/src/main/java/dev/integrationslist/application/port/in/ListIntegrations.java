package dev.integrationslist.application.port.in;

import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.domain.access.Caller;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.work.WorkBudget;
import dev.integrationslist.domain.work.WorkBudgetExceededException;

/** The use case of listing the integrations that a caller may see. */
public interface ListIntegrations {
    /**
     * The requested page of the integrations that the caller may see and that match the request's filter. The order is
     * total: the request's sort and then {@code _id}; without a sort, {@code _createdAt} and then {@code _id}.
     *
     * @throws RefusedException with {@code FORBIDDEN} if the caller holds none of the four permissions, with
     *     {@code INVALID_SORT} if the documents cannot be sorted that way
     * @param budget charged with the work of the request
     * @throws StoreUnavailableException if the store does not answer
     * @throws WorkBudgetExceededException if the budget is used up
     */
    IntegrationPage list(Caller caller, ListRequest request, WorkBudget budget);

    /** As {@link #list(Caller, ListRequest, WorkBudget)}, without a bound on the work. */
    default IntegrationPage list(Caller caller, ListRequest request) {
        return list(caller, request, WorkBudget.UNLIMITED);
    }
}
