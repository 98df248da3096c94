package dev.integrationslist.adapter.mongo;

import dev.integrationslist.application.port.out.UserStore;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.storagecontract.UserStoreContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass(name = "{0}")
@MethodSource("dev.integrationslist.adapter.mongo.TestServer#all")
class MongoUserStoreTest implements UserStoreContract {
    /** The longest time for which access may be kept. */
    private static final Duration KEPT = Duration.ofSeconds(1);

    private static final String SYMBOL = "mongo-java-server closes the connection instead of reading a symbol";
    private static final String ARRAY =
            "mongo-java-server closes the connection when it projects through such an array";
    private static final Map<String, String> OF_MONGO_JAVA_SERVER = Map.of(
            "Odd tokens: a hash as a symbol", SYMBOL,
            "Roles: members of other types", SYMBOL,
            "Identifiers: a symbol with the same text", SYMBOL,
            "Odd tokens: an array of documents in place of resume", ARRAY,
            "Odd tokens: an array of documents in place of services", ARRAY,
            "Odd tokens: an array of arrays in place of services", ARRAY);

    @Parameter
    TestServer server;

    private final ManualClock clock = new ManualClock();
    private TestWorkspace test;

    @BeforeEach
    void open() {
        test = new TestWorkspace(server, clock);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Override
    public UserStore storeOf(List<Document> users, List<Document> permissions, List<Document> settings) {
        replace(users, permissions, settings);
        return test.workspace();
    }

    @Override
    public boolean replace(List<Document> users, List<Document> permissions, List<Document> settings) {
        Map.of("users", users, "rocketchat_permissions", permissions, "rocketchat_settings", settings)
                .forEach((collection, documents) -> {
                    test.collection(collection).drop();
                    if (!documents.isEmpty()) {
                        test.collection(collection).insertMany(documents);
                    }
                });
        clock.advance(KEPT);
        return true;
    }

    @Override
    public Map<String, String> knownDeviations() {
        return server.isMongoJavaServer() ? OF_MONGO_JAVA_SERVER : Map.of();
    }
}
