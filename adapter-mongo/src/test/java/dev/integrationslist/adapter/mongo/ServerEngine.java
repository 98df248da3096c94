package dev.integrationslist.adapter.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;

/**
 * The implementation of MongoDB's protocol behind a server, by its own answer to {@code buildInfo}.
 *
 * @param kind the implementation
 * @param version the version of MongoDB that it states
 * @see <a href="https://www.mongodb.com/docs/manual/reference/command/buildInfo/">buildInfo</a>
 */
public record ServerEngine(Kind kind, String version) {
    /** The implementations that are told apart. */
    public enum Kind {
        MONGODB,
        MONGO_JAVA_SERVER,
        /** An implementation without a table of known deviations: it has to answer as MongoDB does. */
        OTHER
    }

    /** The engine of the server at a connection string. */
    static ServerEngine at(String uri) {
        try (MongoClient client = MongoClients.create(uri)) {
            return of(client.getDatabase("admin")
                    .runCommand(new BsonDocument("buildInfo", new BsonInt32(1)), BsonDocument.class));
        }
    }

    /** MongoDB alone lists its storage engines; mongo-java-server states nothing but a version and a document's size. */
    static ServerEngine of(BsonDocument buildInfo) {
        Kind other = buildInfo.containsKey("gitVersion") ? Kind.OTHER : Kind.MONGO_JAVA_SERVER;
        Kind kind = buildInfo.containsKey("storageEngines") ? Kind.MONGODB : other;
        return new ServerEngine(
                kind, buildInfo.getString("version", new BsonString("unknown")).getValue());
    }

    @Override
    public String toString() {
        return kind + " " + version;
    }
}
