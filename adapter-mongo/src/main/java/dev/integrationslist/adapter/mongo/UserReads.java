package dev.integrationslist.adapter.mongo;

import com.mongodb.client.MongoDatabase;
import dev.integrationslist.application.port.out.UserAccess;
import dev.integrationslist.domain.access.Grants;
import dev.integrationslist.domain.access.LoginToken;
import dev.integrationslist.domain.access.User;
import dev.integrationslist.domain.access.WorkspaceSettings;
import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Reads a user, alone or with the permissions and settings of the workspace, in one round trip: the latter is an aggregation
 * over {@code users} that looks them up beside the user.
 *
 * <p>What the caller sent stands only as the operand of {@code $eq}.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/lookup/">$lookup</a>
 */
final class UserReads {
    private static final String COLLECTION = "users";
    private static final String TOKENS = "services.resume.loginTokens";
    private static final String PERMISSIONS = "permissions";
    private static final String SETTINGS = "settings";

    /** Inclusion alone, which leaves what is of another shape than Rocket.Chat's as it is stored. */
    private static final BsonDocument USER = new BsonDocument("active", new BsonInt32(1))
            .append("roles", new BsonInt32(1))
            .append(TOKENS, new BsonInt32(1));

    private static final BsonDocument LOOK_UP_PERMISSIONS =
            lookup("rocketchat_permissions", Grants.IDS, "roles", PERMISSIONS);
    private static final BsonDocument LOOK_UP_SETTINGS =
            lookup("rocketchat_settings", WorkspaceSettings.IDS, "value", SETTINGS);

    private final DeadlineReads reads;
    private final Duration limit;

    /**
     * @param limit the time limit of one answer
     * @param repeats whether a failed read is retried
     */
    UserReads(MongoDatabase database, Duration limit, boolean repeats) {
        this.reads = new DeadlineReads(database, COLLECTION, limit, repeats);
        this.limit = limit;
    }

    /** The user with that token, and no other of their tokens; empty if there is none. */
    Optional<User> user(String userId, String tokenHash) {
        return reads.read(
                Deadline.in(limit),
                users -> Optional.ofNullable(users.find(match(userId, tokenHash))
                                .projection(USER)
                                .first())
                        .map(found -> user(found, tokenHash)));
    }

    /** The same, with what the workspace grants. */
    Optional<UserAccess> access(String userId, String tokenHash) {
        List<Bson> pipeline = List.of(
                document("$match", match(userId, tokenHash)),
                document("$limit", new BsonInt32(1)),
                document("$project", USER),
                LOOK_UP_PERMISSIONS,
                LOOK_UP_SETTINGS);
        return reads.read(
                Deadline.in(limit),
                users -> Optional.ofNullable(users.aggregate(pipeline).first())
                        .map(found -> new UserAccess(
                                user(found, tokenHash),
                                Grants.of(documents(found.get(PERMISSIONS))),
                                WorkspaceSettings.of(documents(found.get(SETTINGS))))));
    }

    private static User user(Document found, String tokenHash) {
        User user = User.of(found);
        List<LoginToken> presented = user.tokens().stream()
                .filter(token -> token.hashedToken().equals(tokenHash))
                .toList();
        return new User(user.id(), user.active(), user.roles(), presented);
    }

    private static BsonDocument match(String userId, String tokenHash) {
        return document("_id", document("$eq", new BsonString(userId)))
                .append(TOKENS + ".hashedToken", document("$eq", new BsonString(tokenHash)));
    }

    /** Documents by their identifiers, the same whoever the user is. */
    private static BsonDocument lookup(String collection, List<String> ids, String field, String as) {
        BsonDocument byId = document(
                "_id",
                document("$in", new BsonArray(ids.stream().map(BsonString::new).toList())));
        BsonArray pipeline = new BsonArray(
                List.of(document("$match", byId), document("$project", document(field, new BsonInt32(1)))));
        return document(
                "$lookup",
                document("from", new BsonString(collection))
                        .append("let", new BsonDocument())
                        .append("pipeline", pipeline)
                        .append("as", new BsonString(as)));
    }

    private static BsonDocument document(String name, BsonValue value) {
        return new BsonDocument(name, value);
    }

    private static List<Document> documents(@Nullable Value values) {
        List<Document> documents = new ArrayList<>();
        if (values instanceof Array array) {
            for (Value value : array) {
                if (value instanceof Document document) {
                    documents.add(document);
                }
            }
        }
        return documents;
    }
}
