package dev.integrationslist.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.storagecontract.IntegrationStoreContract;
import dev.integrationslist.storagecontract.StoreComparison;
import java.util.List;
import org.junit.jupiter.api.Test;

// docs: own store
class MyStoreTest implements IntegrationStoreContract {
    @Override
    public IntegrationStore storeOf(List<Document> documents) {
        return new MyStore(documents);
    }

    @Test
    void answersLikeTheMemoryStore() {
        assertThat(StoreComparison.run(42, 50_000, MemoryWorkspace::of, this).differences())
                .isEmpty();
    }
}
// docs: end
