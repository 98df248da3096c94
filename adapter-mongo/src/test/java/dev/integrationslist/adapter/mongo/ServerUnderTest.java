package dev.integrationslist.adapter.mongo;

import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.storagecontract.harness.Deviation;
import dev.integrationslist.storagecontract.harness.StoreUnderTest;
import java.util.List;

/** The MongoDB adapter over one server, for the contract. */
final class ServerUnderTest implements StoreUnderTest, AutoCloseable {
    private final TestServer server;
    private final TestWorkspace test;

    ServerUnderTest(TestServer server) {
        this.server = server;
        this.test = new TestWorkspace(server);
    }

    @Override
    public IntegrationStore storeOf(List<Document> documents) {
        test.integrations().drop();
        if (!documents.isEmpty()) {
            test.integrations().insertMany(documents);
        }
        test.takeCommands();
        return test.workspace();
    }

    @Override
    public List<Deviation> knownDeviations() {
        return server.isMongoJavaServer() ? KnownDeviations.OF_MONGO_JAVA_SERVER : List.of();
    }

    @Override
    public void close() {
        test.close();
    }
}
