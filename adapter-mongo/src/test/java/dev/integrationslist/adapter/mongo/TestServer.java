package dev.integrationslist.adapter.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * A server to test against.
 *
 * @param name the name in the test's display name
 * @param uri its connection string
 * @param engine the implementation, which decides what deviations are known
 */
public record TestServer(String name, String uri, ServerEngine engine) {
    /** The variable with the connection string of a server. Tests create databases there and drop them. */
    static final String URI_VARIABLE = "MONGODB_URI";

    private static final TestServer IN_PROCESS = startInProcess();
    private static final List<TestServer> ALL = start();

    /** The server in this process, which is always available. */
    public static TestServer inProcess() {
        return IN_PROCESS;
    }

    /** All available servers. */
    public static List<TestServer> all() {
        return ALL;
    }

    private static TestServer of(String name, String uri) {
        return new TestServer(name, uri, ServerEngine.at(uri));
    }

    /** Whether the table of mongo-java-server's known deviations applies. */
    public boolean isMongoJavaServer() {
        return engine.kind() == ServerEngine.Kind.MONGO_JAVA_SERVER;
    }

    private static List<TestServer> start() {
        List<TestServer> servers = new ArrayList<>(List.of(IN_PROCESS));
        String uri = System.getenv(URI_VARIABLE);
        if (uri == null) {
            System.out.println(
                    "MongoDB tests: " + URI_VARIABLE + " is not set, so no server of yours is tested against");
        } else {
            servers.add(of(URI_VARIABLE, uri));
        }
        if (DockerClientFactory.instance().isDockerAvailable()) {
            MongoDBContainer container = new MongoDBContainer("mongo:8");
            container.start();
            servers.add(of("MongoDB 8 in Testcontainers", container.getConnectionString()));
        } else {
            System.out.println("MongoDB tests: Docker does not answer, so MongoDB 8 in Testcontainers is skipped");
        }
        System.out.println("MongoDB tests run against: "
                + String.join(
                        ", ",
                        servers.stream()
                                .map(server -> server.name + " (" + server.engine + ")")
                                .toList()));
        return List.copyOf(servers);
    }

    private static TestServer startInProcess() {
        MongoServer server = new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_5_0));
        InetSocketAddress address = server.bind();
        return of("mongo-java-server", "mongodb://127.0.0.1:" + address.getPort());
    }

    /** A unique name for a database. */
    static String newDatabase() {
        return "integrations_list_test_" + UUID.randomUUID().toString().replace("-", "");
    }

    @Override
    public String toString() {
        return name;
    }
}
