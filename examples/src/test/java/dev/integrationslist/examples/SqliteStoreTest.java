package dev.integrationslist.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.storagecontract.IntegrationStoreContract;
import dev.integrationslist.storagecontract.StoreComparison;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

// docs: sqlite test
class SqliteStoreTest implements IntegrationStoreContract {
    private SqliteStore store;

    @BeforeEach
    void open() throws SQLException {
        store = new SqliteStore("jdbc:sqlite::memory:");
    }

    @AfterEach
    void close() throws SQLException {
        store.close();
    }

    @Override
    public IntegrationStore storeOf(List<Document> documents) {
        store.replace(documents);
        return store;
    }

    @Test
    void answersLikeTheMemoryStore() {
        assertThat(StoreComparison.run(42, 50_000, MemoryWorkspace::of, this).differences())
                .isEmpty();
    }
}
// docs: end
