package dev.integrationslist.adapter.mongo;

import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.storagecontract.IntegrationStoreContract;
import dev.integrationslist.storagecontract.harness.Deviation;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass(name = "{0}")
@MethodSource("dev.integrationslist.adapter.mongo.TestServer#all")
class MongoStoreTest implements IntegrationStoreContract {
    @Parameter
    TestServer server;

    private ServerUnderTest test;

    @BeforeEach
    void open() {
        test = new ServerUnderTest(server);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Override
    public IntegrationStore storeOf(List<Document> documents) {
        return test.storeOf(documents);
    }

    @Override
    public List<Deviation> knownDeviations() {
        return test.knownDeviations();
    }

    @Override
    public long casesOfEachLaw() {
        return 200;
    }
}
