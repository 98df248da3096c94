package dev.integrationslist.adapter.memory;

import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.storagecontract.IntegrationStoreContract;
import java.util.List;

class MemoryStoreTest implements IntegrationStoreContract {
    @Override
    public IntegrationStore storeOf(List<Document> documents) {
        return MemoryWorkspace.of(documents);
    }
}
