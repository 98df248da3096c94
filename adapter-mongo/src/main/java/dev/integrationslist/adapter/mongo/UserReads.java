package dev.integrationslist.adapter.mongo;

import dev.integrationslist.application.port.out.UserAccess;
import dev.integrationslist.application.port.out.UserStore;
import dev.integrationslist.domain.access.Grants;
import dev.integrationslist.domain.access.Permission;
import dev.integrationslist.domain.access.User;
import dev.integrationslist.domain.access.WorkspaceSettings;
import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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
 * Reads who is calling, what they may do and the workspace's settings, in one round trip: an aggregation over {@code users}
 * that looks the permissions and settings up beside the user. Nothing is kept, so what is revoked stops working at once.
 *
 * <p>What the caller sent stands only as the operand of {@code $eq} and {@code $literal}.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/lookup/">$lookup</a>
 */
final class UserReads implements UserStore {
    private static final String TOKENS = "services.resume.loginTokens";
    private static final String PERMISSIONS = "permissions";
    private static final String SETTINGS = "settings";

    private static final List<Bson> WORKSPACE = List.of(
            lookup("rocketchat_permissions", permissionIds(), "roles", PERMISSIONS),
            lookup("rocketchat_settings", WorkspaceSettings.IDS, "value", SETTINGS));

    private final DeadlineReads reads;
    private final Duration limit;

    /** @param limit how long one answer may take */
    UserReads(DeadlineReads reads, Duration limit) {
        this.reads = reads;
        this.limit = limit;
    }

    @Override
    public Optional<UserAccess> findUser(String userId, String tokenHash) {
        List<Bson> pipeline = new ArrayList<>(user(userId, new BsonString(tokenHash)));
        pipeline.addAll(WORKSPACE);
        return reads.read(Deadline.in(limit), database -> {
            Document found = database.getCollection("users", Document.class)
                    .aggregate(pipeline)
                    .first();
            return Optional.ofNullable(found).map(UserReads::access);
        });
    }

    private static UserAccess access(Document found) {
        return new UserAccess(
                User.of(found),
                Grants.of(documents(found.get(PERMISSIONS))),
                WorkspaceSettings.of(documents(found.get(SETTINGS))));
    }

    /** The user with that token, without their other tokens. */
    private static List<Bson> user(String userId, BsonString tokenHash) {
        BsonDocument holds = document("$elemMatch", document("hashedToken", document("$eq", tokenHash)));
        BsonDocument same = document(
                "$eq", new BsonArray(List.of(new BsonString("$$token.hashedToken"), document("$literal", tokenHash))));
        BsonDocument token = document(
                "$filter",
                document("input", new BsonString("$" + TOKENS))
                        .append("as", new BsonString("token"))
                        .append("cond", same));
        return List.of(
                document(
                        "$match",
                        document("_id", document("$eq", new BsonString(userId))).append(TOKENS, holds)),
                document("$limit", new BsonInt32(1)),
                document(
                        "$project",
                        document("active", new BsonInt32(1))
                                .append("roles", new BsonInt32(1))
                                .append("services", document("resume", document("loginTokens", token)))));
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

    private static List<String> permissionIds() {
        return Arrays.stream(Permission.values()).map(Permission::id).toList();
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
