package dev.integrationslist.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.integrationslist.adapter.mongo.TestServer;
import dev.integrationslist.adapter.mongo.TestWorkspace;
import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.bootstrap.wiring.Workspace;
import dev.integrationslist.domain.access.Permission;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is revoked in Rocket.Chat's database, under load, is refused to every request from a second later on. Each change is tried
 * once, or as often as {@code -Drevocation.tries} says.
 */
@Timeout(60)
@ParameterizedClass(name = "{0}")
@MethodSource("dev.integrationslist.adapter.mongo.TestServer#all")
class RevocationTest {
    private static final String ME = "me";
    private static final int CLIENTS = 4;
    private static final int REQUESTS_BEFORE = 100;
    private static final int REQUESTS_AFTER = 25;
    private static final long SECOND = 1_000_000_000;

    private static final Data WORKSPACE = Data.EMPTY
            .withUser(ME, EnumSet.of(Permission.MANAGE_OUTGOING))
            .withSetting("API_Enable_Rate_Limiter_Limit_Calls_Default", "1000000")
            .withIntegrations("{\"_id\": \"a\", \"type\": \"webhook-outgoing\"}");

    @Parameter
    private TestServer server;

    /** What an administrator does in Rocket.Chat, and the status that tells of it. */
    private enum Change {
        REVOKE_THE_TOKEN("users", Updates.unset("services.resume.loginTokens"), 401),
        DEACTIVATE_THE_USER("users", Updates.set("active", false), 401),
        REMOVE_THE_ROLE_FROM_THE_USER("users", Updates.pull("roles", "role-of-" + ME), 403),
        REMOVE_THE_ROLE_FROM_THE_PERMISSION("rocketchat_permissions", Updates.pull("roles", "role-of-" + ME), 403),
        LIMIT_THE_CALLS("rocketchat_settings", Updates.set("value", 1), 429);

        private final String collection;
        private final Bson update;
        private final int refusal;

        Change(String collection, Bson update, int refusal) {
            this.collection = collection;
            this.update = update;
            this.refusal = refusal;
        }

        /** Sign-ins that fail are limited too, but not here. */
        RestOptions options() {
            return this == LIMIT_THE_CALLS ? RestOptions.DEFAULT : RestOptions.DEFAULT.withoutRateLimit();
        }

        /** Returns when the database has it. */
        void apply(TestWorkspace workspace) {
            workspace.collection(collection).updateMany(Filters.empty(), update);
        }
    }

    private record Answer(long asked, long answered, int status) {}

    static Stream<Arguments> tries() {
        int tries = Integer.getInteger("revocation.tries", 1);
        return Stream.of(Change.values())
                .flatMap(change -> IntStream.rangeClosed(1, tries).mapToObj(attempt -> arguments(change, attempt)));
    }

    @ParameterizedTest(name = "{0}, try {1}")
    @MethodSource("tries")
    void aRequestASecondAfterTheChangeIsRefused(Change change, int attempt) throws Exception {
        Queue<Answer> answers = new ConcurrentLinkedQueue<>();
        CountDownLatch before = new CountDownLatch(REQUESTS_BEFORE);
        CompletableFuture<Long> changed = new CompletableFuture<>();
        TestWorkspace workspace = OnMongo.filled(server, WORKSPACE);
        Workspace store = new Workspace(null, workspace.workspace(), workspace.workspace(), workspace::close);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        long changing;
        try (Api api = Api.start(store, InstantSource.system(), change.options())) {
            CompletableFuture<?>[] asking = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> ask(api, answers, before, changed), clients))
                    .toArray(CompletableFuture[]::new);
            before.await();
            changing = System.nanoTime();
            change.apply(workspace);
            changed.complete(System.nanoTime());
            CompletableFuture.allOf(asking).join();
        } finally {
            clients.shutdownNow();
        }

        assertThat(answers)
                .filteredOn(answer -> answer.answered < changing)
                .hasSizeGreaterThanOrEqualTo(REQUESTS_BEFORE)
                .allMatch(answer -> answer.status == 200);
        assertThat(answers)
                .filteredOn(answer -> answer.asked > changed.join() + SECOND)
                .hasSizeGreaterThanOrEqualTo(CLIENTS * REQUESTS_AFTER)
                .allMatch(answer -> answer.status == change.refusal);
    }

    /** One request after the other, until enough of them were asked a second after the change. */
    private static void ask(Api api, Queue<Answer> answers, CountDownLatch before, CompletableFuture<Long> changed) {
        for (int after = 0; after < REQUESTS_AFTER; ) {
            long asked = System.nanoTime();
            int status = api.list(Api.credentials(ME, Data.token(ME)), Map.of()).statusCode();
            answers.add(new Answer(asked, System.nanoTime(), status));
            before.countDown();
            if (changed.isDone() && asked > changed.join() + SECOND) {
                after++;
            }
        }
    }
}
