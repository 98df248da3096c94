package dev.integrationslist.adapter.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoCompressor;
import com.mongodb.MongoException;
import java.util.Objects;

/** Reads connection strings, whose errors must not show a password. */
final class ConnectionStrings {
    private ConnectionStrings() {}

    /** @throws IllegalArgumentException where the text is no connection string */
    static ConnectionString parse(String uri) {
        try {
            return withCompressors(new ConnectionString(uri));
        } catch (MongoException unresolved) {
            throw MongoFailures.translate(unresolved);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("not a MongoDB connection string: " + problem(uri));
        }
    }

    /** The driver has libraries for other compressors only where somebody adds them, and fails at each command without. */
    private static ConnectionString withCompressors(ConnectionString connection) {
        connection.getCompressorList().stream()
                .map(MongoCompressor::getName)
                .filter(name -> !name.equals("zlib"))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "compressors: " + name + " is not supported; write zlib, or leave the option out");
                });
        return connection;
    }

    /** What the driver says of the string with other credentials; where it says nothing, they are what is wrong. */
    private static String problem(String uri) {
        int start = uri.indexOf("://") + 3;
        int end = uri.lastIndexOf('@');
        boolean hasCredentials = start >= 3 && end > start;
        String others = hasCredentials && uri.substring(start, end).contains(":") ? "user:password" : "user";
        String harmless = hasCredentials ? uri.substring(0, start) + others + uri.substring(end) : uri;
        try {
            withCompressors(new ConnectionString(harmless));
            return "the user name or the password is unreadable; percent-encode them";
        } catch (IllegalArgumentException | MongoException wrong) {
            return Objects.requireNonNullElse(wrong.getMessage(), "unreadable");
        }
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
