package dev.integrationslist.adapter.mongo;

import static dev.integrationslist.adapter.mongo.TestWorkspace.TOKEN;
import static dev.integrationslist.adapter.mongo.TestWorkspace.USER;
import static dev.integrationslist.adapter.mongo.TestWorkspace.document;
import static dev.integrationslist.adapter.mongo.TestWorkspace.strings;
import static dev.integrationslist.adapter.mongo.TestWorkspace.token;
import static dev.integrationslist.adapter.mongo.TestWorkspace.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.integrationslist.application.IntegrationsService;
import dev.integrationslist.application.port.in.Credentials;
import dev.integrationslist.application.port.in.ListRequest;
import dev.integrationslist.application.port.out.Access;
import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.application.port.out.Slice;
import dev.integrationslist.domain.access.Caller;
import dev.integrationslist.domain.access.LoginToken;
import dev.integrationslist.domain.access.PagingLimits;
import dev.integrationslist.domain.access.Permission;
import dev.integrationslist.domain.access.WorkspaceSettings;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.integration.Integration;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Sort;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass(name = "{0}")
@MethodSource("dev.integrationslist.adapter.mongo.TestServer#all")
class MongoWorkspaceTest {
    @Parameter
    TestServer server;

    private TestWorkspace test;
    private MongoWorkspace workspace;

    @BeforeEach
    void open() {
        test = new TestWorkspace(server);
        workspace = test.workspace();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void findsAUserWithTheirPermissionsAndTheSettings() {
        test.withAdmin();
        test.collection("rocketchat_settings")
                .insertOne(document("_id", new StringValue("API_Upper_Count_Limit"), "value", new Int32(7)));

        Access access = workspace.find(USER, LoginToken.hash(TOKEN)).orElseThrow();

        assertThat(access.user().id()).isEqualTo(USER);
        assertThat(access.grants().heldBy(access.user().roles())).containsExactlyInAnyOrder(Permission.values());
        assertThat(access.settings())
                .isEqualTo(new WorkspaceSettings(new PagingLimits(50, 7, true), Duration.ofDays(90)));
    }

    @Test
    void takesRocketChatsDefaultsWhereThereAreNoSettingsAndNoPermissions() {
        test.collection("users").insertOne(user(token(TOKEN)));

        Access access = workspace.find(USER, LoginToken.hash(TOKEN)).orElseThrow();

        assertThat(access.settings()).isEqualTo(WorkspaceSettings.DEFAULT);
        assertThat(access.grants().heldBy(Set.of("admin"))).isEmpty();
    }

    @Test
    void leavesTheUsersOtherTokensInTheDatabase() {
        test.collection("users").insertOne(user(token("another"), token(TOKEN), token("a third")));

        Access access = workspace.find(USER, LoginToken.hash(TOKEN)).orElseThrow();

        assertThat(access.user().tokens()).extracting(LoginToken::hashedToken).containsExactly(LoginToken.hash(TOKEN));
    }

    @ParameterizedTest
    @CsvSource({"rocket.cat, another", "somebody, a-token", "$ne, a-token", "'{\"$gt\": \"\"}', a-token"})
    void findsNobodyForAPairThatIsNotStored(String userId, String token) {
        test.withAdmin();

        assertThat(workspace.find(userId, LoginToken.hash(token))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$$ROOT", "$services.resume.loginTokens.hashedToken", "$_id"})
    void takesAHashThatLooksLikeAnExpressionForTheTextItIs(String hash) {
        test.withAdmin();

        assertThat(workspace.find(USER, hash)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a string", "a document"})
    void findsNobodyWhereTheTokensAreNoList(String kind) {
        Document tokens = kind.equals("a string")
                ? document("loginTokens", new StringValue(LoginToken.hash(TOKEN)))
                : document("loginTokens", token(TOKEN));
        test.collection("users")
                .insertOne(document("_id", new StringValue(USER), "services", document("resume", tokens)));

        assertThat(workspace.find(USER, LoginToken.hash(TOKEN))).isEmpty();
    }

    @Test
    void listsDocumentsAsTheyAreStored() {
        Document stored = document(
                "_id", new StringValue("a"), "unknown", document("long", new Int64(1), "list", strings("x", "y")));
        test.integrations().insertOne(stored);

        assertThat(workspace.find(everything(0, 0)).documents()).containsExactly(stored);
    }

    @Test
    void pushesFilterSortProjectionAndPageDown() {
        fill(10);
        test.takeCommands();

        Slice slice = workspace.find(new Selection(
                Filter.parse(document("n", document("$gte", new Int32(3)))),
                Sort.parse(document("n", new Int32(-1))),
                Projection.parse(document("n", new Int32(1), "_id", new Int32(0))),
                1,
                2));

        assertThat(slice.documents()).containsExactly(document("n", new Int32(8)), document("n", new Int32(7)));
        assertThat(slice.total()).isEqualTo(7);
        BsonDocument find = test.takeCommands().get(0);
        assertThat(find.getDocument("filter")).isEqualTo(BsonDocument.parse("{n: {$gte: 3}}"));
        assertThat(find.getDocument("sort")).isEqualTo(BsonDocument.parse("{n: -1}"));
        assertThat(find.getDocument("projection")).isEqualTo(BsonDocument.parse("{n: 1, _id: 0}"));
        assertThat(find.getInt32("skip").getValue()).isEqualTo(1);
        assertThat(find.getInt32("limit").getValue()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} stored, offset {1}, limit {2}")
    @CsvSource({
        "0, 0, 5, 0",
        "0, 0, 0, 0",
        "0, 3, 5, 0",
        "0, 3, 0, 0",
        "4, 0, 5, 4",
        "5, 0, 5, 5",
        "6, 0, 5, 5",
        "6, 5, 5, 1",
        "6, 6, 5, 0",
        "6, 7, 0, 0",
        "6, 2, 0, 4",
        "300, 0, 0, 300",
        "300, 0, 250, 250",
        "6, 9223372036854775807, 9223372036854775807, 0"
    })
    void givesThePageAndTheTotalWhateverWasGuessed(int stored, long offset, long limit, int listed) {
        fill(stored);
        for (int i = 0; i < 3; i++) {
            Slice slice = workspace.find(everything(offset, limit));

            assertThat(slice.documents()).hasSize(listed);
            assertThat(slice.total()).isEqualTo(stored);
        }
    }

    @ParameterizedTest(name = "{0} stored, offset {1}, limit {2}")
    @CsvSource({"0, 0, 5", "4, 0, 5", "6, 5, 5", "6, 0, 0", "6, 2, 0", "300, 0, 0"})
    void doesNotCountWhereThePageProvesTheTotal(int stored, long offset, long limit) {
        fill(stored);
        test.takeCommands();
        for (int i = 0; i < 2; i++) {
            workspace.find(everything(offset, limit));

            assertThat(test.takeCommandNames()).containsExactly("find");
        }
    }

    @Test
    void countsOnceWhereThePageDoesNotProveTheTotal() {
        fill(6);
        test.takeCommands();
        for (int i = 0; i < 2; i++) {
            workspace.find(everything(0, 5));

            assertThat(test.takeCommandNames()).containsExactlyInAnyOrder("find", "aggregate");
        }
    }

    @Test
    void seesTheListGrowAndShrink() {
        for (int stored = 0; stored < 12; stored++) {
            assertThat(workspace.find(everything(0, 5)).total()).isEqualTo(stored);
            fill(1);
        }
        for (int stored = 12; stored > 0; stored--) {
            assertThat(workspace.find(everything(0, 5)).total()).isEqualTo(stored);
            test.integrations().deleteOne(Filters.empty());
        }
    }

    @Test
    void signsInWithOneRoundTripAndListsWithOneMore() {
        test.withAdmin();
        fill(3);
        test.takeCommands();

        Caller caller = service().signIn(new Credentials(USER, TOKEN));
        service().list(caller, ListRequest.ALL);

        assertThat(test.takeCommandNames()).containsExactly("aggregate", "find");
    }

    @Test
    void sendsReadsAndNothingElse() {
        test.withAdmin();
        fill(300);
        Caller caller = service().signIn(new Credentials(USER, TOKEN));
        for (long count : new long[] {PagingLimits.UNSAID, 0, 100}) {
            service().list(caller, ListRequest.ALL.withPage(0, count));
        }

        List<BsonDocument> sent = test.takeCommands();
        assertThat(sent).extracting(BsonDocument::getFirstKey).contains("find", "aggregate");
        assertThat(sent).allMatch(TestWorkspace::isRead);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{insert: 'a'}",
                "{createIndexes: 'a'}",
                "{aggregate: 'a', pipeline: [{$match: {}}, {$out: 'b'}]}",
                "{aggregate: 'a', pipeline: [{$merge: 'b'}]}"
            })
    void wouldNoticeAWrite(String command) {
        assertThat(TestWorkspace.isRead(BsonDocument.parse(command))).isFalse();
    }

    @Test
    void refusesTheNextRequestAfterATokenIsRevoked() {
        test.withAdmin();
        service().signIn(new Credentials(USER, TOKEN));

        test.collection("users").updateOne(Filters.eq(USER), Updates.unset("services.resume.loginTokens"));

        assertRefused(ErrorCode.UNAUTHENTICATED);
    }

    @Test
    void refusesTheNextRequestAfterTheUserIsDeactivated() {
        test.withAdmin();
        service().signIn(new Credentials(USER, TOKEN));

        test.collection("users").updateOne(Filters.eq(USER), Updates.set("active", false));

        assertRefused(ErrorCode.UNAUTHENTICATED);
    }

    @Test
    void refusesTheNextRequestAfterTheRoleIsRemoved() {
        test.withAdmin();
        service().signIn(new Credentials(USER, TOKEN));

        test.collection("users").updateOne(Filters.eq(USER), Updates.pull("roles", "admin"));

        assertRefused(ErrorCode.FORBIDDEN);
    }

    @Test
    void refusesTheNextRequestAfterThePermissionsAreTakenFromTheRole() {
        test.withAdmin();
        service().signIn(new Credentials(USER, TOKEN));

        test.collection("rocketchat_permissions").updateMany(Filters.empty(), Updates.pull("roles", "admin"));

        assertRefused(ErrorCode.FORBIDDEN);
    }

    @Test
    void refusesWhatBsonCannotHoldWithoutSendingIt() {
        test.takeCommands();

        assertThatThrownBy(() -> workspace.find(new Selection(
                        Filter.equal("a", new RegularExpression("nul\0", "")), Sort.NONE, Projection.EVERYTHING, 0, 0)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(ErrorCode.INVALID_QUERY));

        assertThat(test.takeCommands()).isEmpty();
        assertThat(workspace.find(everything(0, 0)).total()).isZero();
    }

    @Test
    void refusesASortByTwoArraysOfOneDocument() {
        test.integrations()
                .insertOne(document("_id", new StringValue("a"), "x", strings("1", "2"), "y", strings("1", "2")));

        assumeThat(server).as("a server that refuses it").isNotEqualTo(TestServer.inProcess());
        assertThatThrownBy(() -> workspace.find(
                        new Selection(Filter.EVERYTHING, Sort.by("x", "y"), Projection.EVERYTHING, 0, 0)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(ErrorCode.INVALID_SORT));
    }

    private void assertRefused(ErrorCode code) {
        assertThatThrownBy(() -> {
                    Caller caller = service().signIn(new Credentials(USER, TOKEN));
                    service().list(caller, ListRequest.ALL);
                })
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private IntegrationsService service() {
        return new IntegrationsService(workspace, workspace, InstantSource.system());
    }

    private void fill(int count) {
        long first = test.integrations().countDocuments();
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
            test.integrations().insertMany(documents);
        }
    }

    private static Selection everything(long offset, long limit) {
        return new Selection(Filter.EVERYTHING, Sort.by(Projection.ID), Projection.EVERYTHING, offset, limit);
    }
}
