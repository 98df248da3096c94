package dev.integrationslist.adapter.mongo;

import static dev.integrationslist.adapter.mongo.TestWorkspace.TOKEN;
import static dev.integrationslist.adapter.mongo.TestWorkspace.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.integrationslist.application.IntegrationsService;
import dev.integrationslist.application.port.in.Credentials;
import dev.integrationslist.application.port.in.ListRequest;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.error.RefusedException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long a caller's access is kept, and how many commands that saves. */
class KeptAccessTest extends ServerTestBase {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int CALLERS = 100;

    @BeforeEach
    void fill() {
        test.withAdmin().withIntegrations(20);
    }

    private enum Change {
        REVOKE_THE_TOKEN("users", update(Updates.unset("services.resume.loginTokens"))),
        DEACTIVATE_THE_USER("users", update(Updates.set("active", false))),
        REMOVE_THE_USER("users", MongoCollection::drop),
        REMOVE_THE_ROLE_FROM_THE_USER("users", update(Updates.pull("roles", "admin"))),
        REMOVE_THE_ROLE_FROM_PERMISSIONS("rocketchat_permissions", update(Updates.pull("roles", "admin")));

        private final String collection;
        private final Consumer<MongoCollection<Document>> change;

        Change(String collection, Consumer<MongoCollection<Document>> change) {
            this.collection = collection;
            this.change = change;
        }

        private static Consumer<MongoCollection<Document>> update(Bson update) {
            return collection -> collection.updateMany(Filters.empty(), update);
        }
    }

    /** At 100 random moments of the lifetime of what is kept, with another active caller. */
    @ParameterizedTest
    @EnumSource
    void whatIsRevokedIsRefusedWithinASecond(Change change) {
        test.withAdmin("other");
        Random random = new Random(1);
        for (int attempt = 0; attempt < 100; attempt++) {
            clock.advance(SECOND.plusMillis(random.nextInt(1_000)));
            list("other", "other");
            clock.advance(Duration.ofMillis(random.nextInt(1_000)));
            list(USER, TOKEN);
            clock.advance(Duration.ofMillis(random.nextInt(1_000)));

            change.change.accept(test.collection(change.collection));
            clock.advance(SECOND);

            assertThatThrownBy(() -> list(USER, TOKEN)).isInstanceOf(RefusedException.class);
            test.collection("users").drop();
            test.collection("rocketchat_permissions").drop();
            test.withAdmin().withAdmin("other");
        }
    }

    @Test
    void aWarmRequestSendsOneCommand() {
        list(USER, TOKEN);
        test.takeCommands();

        list(USER, TOKEN);

        assertThat(test.takeCommandNames()).containsExactly("find");
    }

    @Test
    void aNewCallerIsLookedUpByKeyWhileOthersAsk() {
        test.withAdmin("another");
        list(USER, TOKEN);
        test.takeCommands();

        list("another", "another");

        assertThat(test.takeCommandNames()).containsExactly("find", "find");
    }

    @Test
    void aTokenThatIsRefusedIsLookedUpEachTime() {
        list(USER, TOKEN);
        test.takeCommands();

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> list(USER, "guessed")).isInstanceOf(RefusedException.class);
        }

        assertThat(test.takeCommands()).hasSize(3);
    }

    /** Ten seconds of 1,200 requests a second. */
    @Test
    void aHundredCallersInTurnCostOneCommandEach() {
        List<String> callers =
                IntStream.range(0, CALLERS).mapToObj(i -> "caller" + i).toList();
        callers.forEach(test::withAdmin);
        test.takeCommands();
        int requests = 12_000;
        for (int i = 0; i < requests; i++) {
            String caller = callers.get(i % CALLERS);
            list(caller, caller);
            clock.advance(Duration.ofSeconds(10).dividedBy(requests));
        }

        double average = (double) test.takeCommands().size() / requests;
        System.out.printf("Commands per list request of %d callers in turn: %.3f%n", CALLERS, average);
        assertThat(average).isLessThanOrEqualTo(1.1);
    }

    private void list(String user, String token) {
        IntegrationsService service = new IntegrationsService(workspace, workspace, InstantSource.system());
        service.list(service.signIn(new Credentials(user, token)), ListRequest.ALL);
    }
}
