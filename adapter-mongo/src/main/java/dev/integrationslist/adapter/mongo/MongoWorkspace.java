package dev.integrationslist.adapter.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.application.port.out.Slice;
import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.application.port.out.UserAccess;
import dev.integrationslist.application.port.out.UserStore;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.work.WorkBudget;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * A live Rocket.Chat workspace in its MongoDB database, which is only read: a MongoDB user with the role {@code read} on that
 * database will do. Safe for use by many threads.
 *
 * <p>A caller's access, and the total of a filter of theirs, are kept for at most a second, so that a list is one round trip.
 * A revoked token, role or permission is refused a second later; with a read preference for secondaries, a second after those
 * have it. Nothing that one caller's requests leave behind changes what another can observe, in content or in round trips.
 *
 * <p>A request asks at most twice, one after the other: for the caller's access, and for the list. Each gets half of the
 * deadline, so that the request as a whole keeps it. A read that has not succeeded by then ends with a {@link
 * StoreUnavailableException}; the next request tries anew.
 */
public final class MongoWorkspace implements UserStore, IntegrationStore, AutoCloseable {
    /** The database's name where the connection string has none. */
    public static final String DEFAULT_DATABASE = "rocketchat";

    /** How soon a server that failed is looked at again while requests wait; the driver's half a second is most of a deadline. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final UserStore users;
    private final IntegrationStore integrations;
    private final ExecutorService countExecutor;
    private final String name;
    private final Runnable closing;

    /**
     * A workspace over a client of the embedder's own, which stays open when the workspace is closed. Build it with
     * {@code retryReads(false)}: the workspace repeats a failed read once by itself.
     *
     * @param database the database's name
     * @param deadline how long a request may wait in all
     */
    public MongoWorkspace(MongoClient client, String database, Duration deadline) {
        this(client, database, deadline, System::nanoTime);
    }

    /** The same, by another clock. */
    MongoWorkspace(MongoClient client, String database, Duration deadline, LongSupplier nanoTime) {
        this(
                new DeadlineReads(client.getDatabase(database), true),
                deadline,
                bytes -> {},
                nanoTime,
                database,
                () -> {});
    }

    private MongoWorkspace(
            DeadlineReads reads,
            Duration deadline,
            LongConsumer received,
            LongSupplier nanoTime,
            String name,
            Runnable closing) {
        this.countExecutor = Executors.newCachedThreadPool(MongoWorkspace::daemon);
        this.users = new CachedUsers(new UserReads(reads, half(deadline)), nanoTime);
        this.integrations = new IntegrationReads(reads, half(deadline), received, countExecutor, nanoTime);
        this.name = name;
        this.closing = closing;
    }

    /**
     * Connects to a workspace. The connection string decides servers, database, TLS, authentication, read preference and
     * sizes of pools, and whether a failed read is repeated; the deadline decides every time that something waits for an
     * answer. Returns at once, whether a server is there or not.
     *
     * @param uri a <a href="https://www.mongodb.com/docs/manual/reference/connection-string/">connection string</a>
     * @param deadline how long a request may wait in all, at least 2 ms
     * @throws IllegalArgumentException if the connection string is none, or contradicts itself; the message quotes no part
     * @throws StoreUnavailableException if its DNS records cannot be read
     */
    public static MongoWorkspace connect(String uri, Duration deadline) {
        return connect(uri, deadline, bytes -> {});
    }

    /**
     * The same, where somebody watches how much is read, as a list without a limit may be longer than there is memory for.
     *
     * @param received is told how many bytes each document has that is listed, before the next is read, by the thread that
     *     asked for the list; a {@link RefusedException} or a {@link StoreUnavailableException} of its ends the list
     */
    public static MongoWorkspace connect(String uri, Duration deadline, LongConsumer received) {
        ConnectionString connection = ConnectionStrings.parse(uri);
        MongoClient client = MongoClients.create(settings(connection, deadline).build());
        boolean repeats = !Boolean.FALSE.equals(connection.getRetryReads());
        DeadlineReads reads = new DeadlineReads(client.getDatabase(ConnectionStrings.database(connection)), repeats);
        return new MongoWorkspace(
                reads, deadline, received, System::nanoTime, ConnectionStrings.name(connection), client::close);
    }

    /** What {@link #connect} gives the driver. */
    static MongoClientSettings.Builder settings(ConnectionString connection, Duration deadline) {
        long millis = half(deadline).toMillis();
        return MongoClientSettings.builder()
                .applicationName("integrations-list")
                .applyConnectionString(connection)
                .retryReads(false)
                .retryWrites(false)
                .timeout(millis, TimeUnit.MILLISECONDS)
                .applyToSocketSettings(socket -> socket.connectTimeout((int) millis, TimeUnit.MILLISECONDS))
                .applyToServerSettings(
                        server -> server.minHeartbeatFrequency(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static Duration half(Duration deadline) {
        Duration half = deadline.dividedBy(2);
        if (half.toMillis() < 1) {
            throw new IllegalArgumentException("a deadline is at least 2 ms, not " + deadline);
        }
        return half;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "integrations-list-count");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Optional<UserAccess> findUser(String userId, String tokenHash) {
        return users.findUser(userId, tokenHash);
    }

    @Override
    public Slice findIntegrations(Selection selection, WorkBudget budget) {
        return integrations.findIntegrations(selection, budget);
    }

    /** The database's name, and its hosts where they are known; no credentials. */
    @Override
    public String toString() {
        return name;
    }

    /** Closes connections and ends threads; what is under way fails. */
    @Override
    public void close() {
        countExecutor.shutdownNow();
        closing.run();
    }
}
