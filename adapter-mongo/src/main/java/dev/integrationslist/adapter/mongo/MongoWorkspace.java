package dev.integrationslist.adapter.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
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
 * A live Rocket.Chat workspace in its MongoDB database. It only reads: a MongoDB user with the role {@code read} on that
 * database suffices. Safe for use by many threads.
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
    /** The name of the database if the connection string has none. */
    public static final String DEFAULT_DATABASE = "rocketchat";

    /** The pause between checks of a failed server while requests wait; the driver's default of 500 ms is most of a deadline. */
    private static final Duration MIN_HEARTBEAT = Duration.ofMillis(100);

    private final UserStore users;
    private final IntegrationStore integrations;
    private final ExecutorService countExecutor;
    private final String name;
    private final Runnable closing;

    /**
     * A workspace over the embedder's client, which stays open when the workspace is closed. Build the client with {@code
     * retryReads(false)}: the workspace itself retries a failed read once.
     *
     * @param database the database's name
     * @param deadline the time limit of a request
     */
    public MongoWorkspace(MongoClient client, String database, Duration deadline) {
        this(client, database, deadline, System::nanoTime);
    }

    /** The same, by another clock. */
    MongoWorkspace(MongoClient client, String database, Duration deadline, LongSupplier nanoTime) {
        this(client.getDatabase(database), deadline, true, bytes -> {}, nanoTime, database, () -> {});
    }

    private MongoWorkspace(
            MongoDatabase database,
            Duration deadline,
            boolean repeats,
            LongConsumer received,
            LongSupplier nanoTime,
            String name,
            Runnable closing) {
        this.countExecutor = Executors.newCachedThreadPool(MongoWorkspace::daemon);
        this.users = new CachedUsers(new UserReads(database, half(deadline), repeats), nanoTime);
        this.integrations = new IntegrationReads(database, half(deadline), repeats, received, countExecutor, nanoTime);
        this.name = name;
        this.closing = closing;
    }

    /**
     * Connects to a workspace. The connection string sets servers, database, TLS, authentication, read preference, pool
     * sizes and {@code retryReads}; the deadline replaces all its timeouts. Returns at once, whether a server is available or
     * not.
     *
     * @param uri a <a href="https://www.mongodb.com/docs/manual/reference/connection-string/">connection string</a>
     * @param deadline the time limit of a request, at least 2 ms
     * @throws IllegalArgumentException if the connection string is none, or contradicts itself; the message quotes no part
     * @throws StoreUnavailableException if its DNS records cannot be read
     */
    public static MongoWorkspace connect(String uri, Duration deadline) {
        return connect(uri, deadline, bytes -> {});
    }

    /**
     * Connects to a workspace, with a listener that bounds the memory of lists.
     *
     * @param received receives the size in bytes of each document of a list, before the next one is read, on the thread of
     *     the request; it ends the list by a {@link RefusedException} or a {@link StoreUnavailableException}
     */
    public static MongoWorkspace connect(String uri, Duration deadline, LongConsumer received) {
        ConnectionString connection = ConnectionStrings.parse(uri);
        MongoClient client = MongoClients.create(settings(connection, deadline).build());
        boolean repeats = !Boolean.FALSE.equals(connection.getRetryReads());
        MongoDatabase database = client.getDatabase(ConnectionStrings.database(connection));
        return new MongoWorkspace(
                database,
                deadline,
                repeats,
                received,
                System::nanoTime,
                ConnectionStrings.name(connection),
                client::close);
    }

    /** The driver's settings of {@link #connect}. */
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
                        server -> server.minHeartbeatFrequency(MIN_HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS));
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

    /** The name of the database and its hosts, if known; no credentials. */
    @Override
    public String toString() {
        return name;
    }

    /** Closes connections and ends threads; reads in progress fail. */
    @Override
    public void close() {
        countExecutor.shutdownNow();
        closing.run();
    }
}
