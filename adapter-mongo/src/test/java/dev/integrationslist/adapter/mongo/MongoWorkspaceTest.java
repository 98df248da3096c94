package dev.integrationslist.adapter.mongo;

import static dev.integrationslist.adapter.mongo.TestWorkspace.TOKEN;
import static dev.integrationslist.adapter.mongo.TestWorkspace.USER;
import static dev.integrationslist.adapter.mongo.TestWorkspace.document;
import static dev.integrationslist.adapter.mongo.TestWorkspace.strings;
import static dev.integrationslist.adapter.mongo.TestWorkspace.token;
import static dev.integrationslist.adapter.mongo.TestWorkspace.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.application.IntegrationsService;
import dev.integrationslist.application.port.in.Credentials;
import dev.integrationslist.application.port.in.ListRequest;
import dev.integrationslist.application.port.out.UserAccess;
import dev.integrationslist.domain.access.CallLimit;
import dev.integrationslist.domain.access.Caller;
import dev.integrationslist.domain.access.LoginToken;
import dev.integrationslist.domain.access.PagingLimits;
import dev.integrationslist.domain.access.Permission;
import dev.integrationslist.domain.access.WorkspaceSettings;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.StringValue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MongoWorkspaceTest extends ServerTestBase {
    @Test
    void findsAUserWithTheirPermissionsAndTheSettings() {
        test.withAdmin();
        test.collection("rocketchat_settings")
                .insertOne(document("_id", new StringValue("API_Upper_Count_Limit"), "value", new Int32(7)));

        UserAccess access = workspace.findUser(USER, LoginToken.hash(TOKEN)).orElseThrow();

        assertThat(access.user().id()).isEqualTo(USER);
        assertThat(access.grants().heldBy(access.user().roles())).containsExactlyInAnyOrder(Permission.values());
        assertThat(access.settings())
                .isEqualTo(
                        new WorkspaceSettings(new PagingLimits(50, 7, true), Duration.ofDays(90), CallLimit.DEFAULT));
    }

    @Test
    void usesRocketChatsDefaultsIfNothingIsStored() {
        test.collection("users").insertOne(user(token(TOKEN)));

        UserAccess access = workspace.findUser(USER, LoginToken.hash(TOKEN)).orElseThrow();

        assertThat(access.settings()).isEqualTo(WorkspaceSettings.DEFAULT);
        assertThat(access.grants().heldBy(Set.of("admin"))).isEmpty();
    }

    @Test
    void keepsNoneOfTheUsersOtherTokens() {
        test.collection("users").insertOne(user(token("another"), token(TOKEN), token("a third")));

        UserAccess access = workspace.findUser(USER, LoginToken.hash(TOKEN)).orElseThrow();

        assertThat(access.user().tokens()).extracting(LoginToken::hashedToken).containsExactly(LoginToken.hash(TOKEN));
    }

    @ParameterizedTest
    @CsvSource({"rocket.cat, another", "somebody, a-token", "$ne, a-token", "'{\"$gt\": \"\"}', a-token"})
    void findsNoUserForAnUnknownPair(String userId, String token) {
        test.withAdmin();

        assertThat(workspace.findUser(userId, LoginToken.hash(token))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$$ROOT", "$services.resume.loginTokens.hashedToken", "$_id"})
    void treatsAHashLikeAnExpressionAsText(String hash) {
        test.withAdmin();

        assertThat(workspace.findUser(USER, hash)).isEmpty();
    }

    @Test
    void aColdRequestSendsTwoCommands() {
        test.withAdmin();
        test.withIntegrations(3);
        test.takeCommands();

        Caller caller = service().signIn(new Credentials(USER, TOKEN));
        service().list(caller, ListRequest.ALL);

        assertThat(test.takeCommandNames()).containsExactly("aggregate", "find");
    }

    @Test
    void sendsReadsAndNothingElse() {
        test.withAdmin();
        test.withIntegrations(300);
        Caller caller = service().signIn(new Credentials(USER, TOKEN));
        for (ListRequest request :
                List.of(ListRequest.ALL, ListRequest.ALL.withPage(0, 0), ListRequest.ALL.withPage(0, 100))) {
            service().list(caller, request);
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
    void aWriteIsNoRead(String command) {
        assertThat(TestWorkspace.isRead(BsonDocument.parse(command))).isFalse();
    }

    private IntegrationsService service() {
        return new IntegrationsService(workspace, workspace, InstantSource.system());
    }
}
