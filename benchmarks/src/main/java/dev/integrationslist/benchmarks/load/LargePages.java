package dev.integrationslist.benchmarks.load;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.integrationslist.benchmarks.Integrations;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.StringValue;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Sends requests for pages that together are larger than the heap of the server, twice in each representation, and counts the
 * responses. The server has a heap of 256 MB and ends at the first {@code OutOfMemoryError}. Run from the repository's root:
 *
 * <pre>{@code java -cp benchmarks/target/benchmarks.jar dev.integrationslist.benchmarks.load.LargePages [MongoDB URI]}</pre>
 *
 * <p>The URI names a database that does not exist. It is created with the data and dropped at the end.
 */
public final class LargePages {
    private static final int INTEGRATIONS = 4_200;
    private static final int SCRIPT_BYTES = 30_000;
    private static final List<String> JVM = List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError");
    private static final List<String> OPTIONS = List.of("--rate-limit=off", "--api-upper-count-limit=1000");

    private LargePages() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path workspace = Workspace.write(integrations());
        if (arguments.length == 0) {
            run(workspace, "--data=" + workspace);
            return;
        }
        ConnectionString uri = new ConnectionString(arguments[0]);
        String database =
                Objects.requireNonNull(uri.getDatabase(), "the URI names no database: mongodb://localhost/pages");
        try (MongoClient client = MongoClients.create(uri)) {
            onMongo(workspace, uri, client.getDatabase(database));
        }
    }

    /** The database is dropped at the end, so it must not hold anything before. */
    private static void onMongo(Path workspace, ConnectionString uri, MongoDatabase database)
            throws IOException, InterruptedException {
        if (database.listCollectionNames().first() != null) {
            throw new IllegalArgumentException("the database " + database.getName()
                    + " has collections and would be dropped at the end; name one that does not exist");
        }
        try {
            Workspace.insert(workspace, database);
            run(workspace, "--mongo-uri=" + uri);
        } finally {
            database.drop();
        }
    }

    private static List<Document> integrations() {
        Random random = new Random(1);
        return Integrations.generate(INTEGRATIONS).stream()
                .map(integration -> withScript(integration, random))
                .toList();
    }

    /** Hexadecimal digits, which compress to about a half. */
    private static Document withScript(Document integration, Random random) {
        byte[] script = new byte[SCRIPT_BYTES / 2];
        random.nextBytes(script);
        Field field = new Field("script", new StringValue(HexFormat.of().formatHex(script)));
        return Document.of(integration.stream()
                .map(each -> each.name().equals(field.name()) ? field : each)
                .toList());
    }

    private static void run(Path workspace, String data) throws IOException, InterruptedException {
        Stream<String> options = Stream.concat(Stream.of(data), OPTIONS.stream());
        try (ServerProcess server = ServerProcess.start(workspace, JVM, options)) {
            InetSocketAddress address = server.address();
            PageClients clients =
                    new PageClients(URI.create("http://" + address.getHostString() + ":" + address.getPort()));
            System.out.printf("heap after a collection: %,d KB%n", server.heapAfterCollection());
            for (boolean gzip : List.of(false, true, false, true)) {
                System.out.printf("%s: %s%n", gzip ? "gzip" : "plain", clients.run(gzip));
                if (!server.isAlive()) {
                    System.out.println("THE SERVER HAS ENDED");
                    return;
                }
                System.out.printf("heap after a collection: %,d KB%n", server.heapAfterCollection());
            }
        }
    }
}
