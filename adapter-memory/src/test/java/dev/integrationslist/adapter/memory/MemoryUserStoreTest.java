package dev.integrationslist.adapter.memory;

import dev.integrationslist.application.port.out.UserStore;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.storagecontract.UserStoreContract;
import java.util.List;

class MemoryUserStoreTest implements UserStoreContract {
    @Override
    public UserStore storeOf(List<Document> users, List<Document> permissions, List<Document> settings) {
        return new MemoryWorkspace(List.of(), users, permissions, settings);
    }
}
