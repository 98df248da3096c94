package dev.integrationslist.examples;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.application.port.out.Slice;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.work.WorkBudget;
import java.util.List;

/** Stands for a store of the reader's own. */
final class MyStore implements IntegrationStore {
    private final MemoryWorkspace documents;

    MyStore(List<Document> documents) {
        this.documents = MemoryWorkspace.of(documents);
    }

    @Override
    public Slice findIntegrations(Selection selection, WorkBudget budget) {
        return documents.findIntegrations(selection, budget);
    }
}
