package dev.integrationslist.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dev.integrationslist.domain.access.LoginToken;
import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.integration.Integration;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.codecs.configuration.CodecRegistries;

/**
 * A workspace in a new database, filled by one client and read by another, whose commands are recorded. Closing it fails if
 * anything but a read was sent.
 */
public final class TestWorkspace implements AutoCloseable {
    public static final String USER = "rocket.cat";
    public static final String TOKEN = "a-token";
    static final Duration DEADLINE = Duration.ofSeconds(10);

    /** The driver sends {@code hello} by its old name to a server that it does not know yet. */
    private static final Set<String> READS =
            Set.of("find", "aggregate", "count", "hello", "isMaster", "ping", "getMore", "killCursors", "endSessions");

    private final MongoClient filling;
    private final MongoClient reading;
    private final MongoDatabase database;
    private final MongoWorkspace workspace;
    private final Queue<BsonDocument> commands = new ConcurrentLinkedQueue<>();
    private final Queue<String> writes = new ConcurrentLinkedQueue<>();

    public TestWorkspace(TestServer server) {
        this(server, System::nanoTime);
    }

    /** @param nanoTime the clock of the workspace's caches */
    TestWorkspace(TestServer server, LongSupplier nanoTime) {
        this(server, new ConnectionString(server.uri()), DEADLINE, nanoTime);
    }

    /** @param through the connection string of the reading client, such as that of a proxy */
    public TestWorkspace(TestServer server, ConnectionString through, Duration deadline) {
        this(server, through, deadline, System::nanoTime);
    }

    TestWorkspace(TestServer server, ConnectionString through, Duration deadline, LongSupplier nanoTime) {
        String name = TestServer.newDatabase();
        filling = MongoClients.create(server.uri());
        database = filling.getDatabase(name)
                .withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(DocumentCodec.INSTANCE), filling.getCodecRegistry()));
        reading = MongoClients.create(MongoWorkspace.settings(through, deadline)
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        hear(event.getCommand().clone());
                    }
                })
                .build());
        workspace = new MongoWorkspace(reading, name, deadline, nanoTime);
    }

    private void hear(BsonDocument command) {
        commands.add(command);
        if (!isRead(command)) {
            writes.add(command.toJson());
        }
    }

    /** Whether a command only reads. */
    public static boolean isRead(BsonDocument command) {
        return READS.contains(command.getFirstKey())
                && command.getArray("pipeline", new BsonArray()).stream()
                        .map(stage -> stage.asDocument().getFirstKey())
                        .noneMatch(stage -> stage.equals("$out") || stage.equals("$merge"));
    }

    public MongoWorkspace workspace() {
        return workspace;
    }

    public String databaseName() {
        return database.getName();
    }

    public MongoCollection<Document> collection(String name) {
        return database.getCollection(name, Document.class);
    }

    public MongoCollection<Document> integrations() {
        return collection("rocketchat_integrations");
    }

    /** Adds a user with the token and the role admin, which holds all four permissions. */
    public TestWorkspace withAdmin() {
        collection("users").insertOne(user(token(TOKEN)));
        for (String direction : List.of("incoming", "outgoing")) {
            for (String whose : List.of("", "own-")) {
                collection("rocketchat_permissions")
                        .insertOne(document(
                                "_id",
                                new StringValue("manage-" + whose + direction + "-integrations"),
                                "roles",
                                strings("admin")));
            }
        }
        return this;
    }

    /** Adds an admin whose token is their identifier. */
    TestWorkspace withAdmin(String id) {
        collection("users").insertOne(user(id, token(id)));
        return this;
    }

    /** Adds integrations, numbered from 0 in {@code n}. */
    TestWorkspace withIntegrations(int count) {
        long first = integrations().countDocuments();
        List<Document> documents = IntStream.range(0, count)
                .mapToObj(i -> document(
                        "_id",
                        new StringValue("id" + (first + i)),
                        Integration.TYPE,
                        new StringValue("webhook-incoming"),
                        "n",
                        new Int32((int) first + i)))
                .toList();
        if (!documents.isEmpty()) {
            integrations().insertMany(documents);
        }
        return this;
    }

    static Document user(Document... tokens) {
        return user(USER, tokens);
    }

    private static Document user(String id, Document... tokens) {
        return document(
                "_id",
                new StringValue(id),
                "active",
                new BooleanValue(true),
                "roles",
                strings("admin"),
                "services",
                document("resume", document("loginTokens", Array.of(tokens))));
    }

    static Document token(String token) {
        return document(
                "when",
                new DateTime(Instant.now().toEpochMilli()),
                "hashedToken",
                new StringValue(LoginToken.hash(token)));
    }

    static Array strings(String... strings) {
        return Array.of(Arrays.stream(strings).map(StringValue::new).toList());
    }

    /** A document of names and values in turn. */
    static Document document(Object... namesAndValues) {
        Field[] fields = new Field[namesAndValues.length / 2];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = new Field((String) namesAndValues[2 * i], (Value) namesAndValues[2 * i + 1]);
        }
        return Document.of(fields);
    }

    /** The commands sent since the last call, in order of their start. */
    List<BsonDocument> takeCommands() {
        List<BsonDocument> taken = List.copyOf(commands);
        commands.clear();
        return taken;
    }

    List<String> takeCommandNames() {
        return takeCommands().stream().map(BsonDocument::getFirstKey).toList();
    }

    @Override
    public void close() {
        workspace.close();
        reading.close();
        assertThat(writes).as("commands that are not reads").isEmpty();
        database.drop();
        filling.close();
    }
}
