package dev.integrationslist.adapter.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;

/** Reads connection strings, whose errors must not show a password. */
final class ConnectionStrings {
    private ConnectionStrings() {}

    /** @throws IllegalArgumentException where the text is no connection string */
    static ConnectionString parse(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (MongoException unresolved) {
            throw MongoFailures.translate(unresolved);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("not a MongoDB connection string: " + problem(uri));
        }
    }

    /** What the driver says of the string without its credentials; where it says nothing, they are what is wrong. */
    private static String problem(String uri) {
        int start = uri.indexOf("://") + 3;
        int end = uri.lastIndexOf('@') + 1;
        String bare = start >= 3 && end > start ? uri.substring(0, start) + uri.substring(end) : uri;
        try {
            new ConnectionString(bare);
            return "the user name or the password is unreadable; percent-encode them";
        } catch (IllegalArgumentException | MongoException wrong) {
            return wrong.getMessage();
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
