package dev.integrationslist.adapter.mongo;

import static dev.integrationslist.adapter.mongo.TestWorkspace.TOKEN;
import static dev.integrationslist.adapter.mongo.TestWorkspace.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.integrationslist.application.IntegrationsService;
import dev.integrationslist.application.port.in.Credentials;
import dev.integrationslist.application.port.in.ListRequest;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that is sent, seen by a proxy: unlike a command listener, it sees handshakes and the end of sessions. */
@Timeout(60)
@ParameterizedClass(name = "{0}")
@MethodSource("dev.integrationslist.adapter.mongo.TestServer#all")
class WireTest {
    private static final int STORED = 150;

    @Parameter
    TestServer server;

    @Test
    void onlyReadsAreSentFromConnectToClose() throws Exception {
        assumeThat(server.name())
                .as("a server that takes a connection to the proxy for one to itself")
                .isNotEqualTo(TestServer.URI_VARIABLE);
        try (TestWorkspace filled = new TestWorkspace(server).withAdmin().withIntegrations(STORED);
                FaultProxy proxy = FaultProxy.before(server)) {
            try (MongoWorkspace workspace =
                    MongoWorkspace.connect(proxy.uri() + "/" + filled.databaseName(), TestWorkspace.DEADLINE)) {
                IntegrationsService service = new IntegrationsService(workspace, workspace, InstantSource.system());
                for (long count : new long[] {0, 1, 50, 0}) {
                    service.list(service.signIn(new Credentials(USER, TOKEN)), ListRequest.ALL.withPage(0, count));
                }
            }
            while (proxy.connections() > 0) {
                Thread.onSpinWait();
            }

            Map<String, Long> counts = proxy.commands().stream()
                    .collect(Collectors.groupingBy(BsonDocument::getFirstKey, TreeMap::new, Collectors.counting()));
            System.out.println("Sent to " + server + " from connect to close: " + counts);
            assertThat(proxy.commands()).allMatch(TestWorkspace::isRead);
            assertThat(counts).containsKeys("isMaster", "find", "aggregate");
        }
    }
}
