package dev.integrationslist.storagecontract.harness;

import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.domain.document.Document;
import java.util.List;

/** The test harness of an integration store. */
@FunctionalInterface
public interface StoreUnderTest {
    /**
     * A store of exactly these documents, in this order. Each has a distinct {@code _id}. Stores returned earlier are no longer
     * used.
     */
    IntegrationStore storeOf(List<Document> documents);

    /**
     * The known deviations of the store. Cases that they cover are skipped and reported. Empty by default.
     */
    default List<Deviation> knownDeviations() {
        return List.of();
    }
}
