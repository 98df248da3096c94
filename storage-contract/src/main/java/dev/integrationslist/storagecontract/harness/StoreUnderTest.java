package dev.integrationslist.storagecontract.harness;

import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.domain.document.Document;
import java.util.List;

/** How a suite gets at the store that it asks. */
@FunctionalInterface
public interface StoreUnderTest {
    /**
     * A store that holds just these documents, in this order. Each has an {@code _id} of its own. An earlier store need not
     * answer any longer.
     */
    IntegrationStore storeOf(List<Document> documents);

    /**
     * What the store is known to get wrong: where it does, it is not held to the contract, and that is reported. Nothing, for
     * a store that is to be right.
     */
    default List<Deviation> knownDeviations() {
        return List.of();
    }
}
