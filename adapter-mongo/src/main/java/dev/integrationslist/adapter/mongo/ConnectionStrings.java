package dev.integrationslist.adapter.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import dev.integrationslist.application.port.out.StoreUnavailableException;
import java.util.Optional;

/**
 * Reads connection strings. The driver's messages quote the part that they are about, which may be a password: ours name the
 * part or the option that is wrong, and quote nothing.
 */
final class ConnectionStrings {
    private ConnectionStrings() {}

    /**
     * @throws IllegalArgumentException if the text is no connection string, or its parts contradict each other
     * @throws StoreUnavailableException if the DNS records of a {@code mongodb+srv} string cannot be read
     */
    static ConnectionString parse(String uri) {
        ConnectionStringDiagnosis diagnosis = ConnectionStringDiagnosis.of(uri);
        Optional<String> misplaced = diagnosis.misplacedCredentials();
        if (misplaced.isPresent()) {
            throw refusal(misplaced.get());
        }
        try {
            ConnectionString connection = new ConnectionString(uri);
            ConnectionStringDiagnosis.check(connection);
            return connection;
        } catch (MongoException unresolved) {
            throw MongoFailures.translate(unresolved);
        } catch (IllegalArgumentException | IllegalStateException wrong) {
            throw refusal(diagnosis.problem());
        }
    }

    private static IllegalArgumentException refusal(String problem) {
        return new IllegalArgumentException("not a MongoDB connection string: " + problem);
    }

    static String database(ConnectionString connection) {
        String database = connection.getDatabase();
        return database == null ? MongoWorkspace.DEFAULT_DATABASE : database;
    }

    /** The database and its hosts, for people; no credentials and no options. */
    static String name(ConnectionString connection) {
        return "%s of %s".formatted(database(connection), String.join(",", connection.getHosts()));
    }
}
