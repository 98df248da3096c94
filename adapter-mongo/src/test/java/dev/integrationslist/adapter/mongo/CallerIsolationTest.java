package dev.integrationslist.adapter.mongo;

import static dev.integrationslist.adapter.mongo.TestWorkspace.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.application.IntegrationsService;
import dev.integrationslist.application.port.in.Credentials;
import dev.integrationslist.application.port.in.ListRequest;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.query.Filter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands sent for one caller do not depend on the requests of another. */
class CallerIsolationTest extends ServerTestBase {
    private static final String OBSERVER = "observer";
    private static final String OTHER = "other";
    private static final int STORED = 150;

    @BeforeEach
    void fill() {
        test.withAdmin().withAdmin(OBSERVER).withAdmin(OTHER).withIntegrations(STORED);
    }

    /** With fewer matches than fit a page, as many, one more, and many more. */
    @ParameterizedTest
    @ValueSource(ints = {0, 49, 50, 51, 150})
    void anothersRepeatedQueryDoesNotChangeWhatIsSent(int matches) {
        List<List<String>> alone = observe(matches, () -> {});

        clock.advance(Duration.ofMinutes(1));
        List<List<String>> beside = observe(matches, () -> list(OTHER, matches));

        assertThat(beside).isEqualTo(alone);
    }

    /** At every phase of the lifetime of the observer's access. */
    @Test
    void othersDoNotDecideWhenAccessIsLookedUpAgain() {
        List<Integer> alone = lookUps(() -> {});

        clock.advance(Duration.ofMinutes(1));
        List<Integer> beside = lookUps(() -> list(OTHER, STORED));

        assertThat(beside).isEqualTo(alone).contains(0, 1);
    }

    @Test
    void aCallersOwnFiltersAloneTakeTheirRoom() {
        list(OBSERVER, STORED);
        IntStream.range(60, 120).forEach(matches -> list(OTHER, matches));

        assertThat(sent(() -> list(OBSERVER, STORED))).containsExactly("find rocketchat_integrations");
    }

    /** The commands sent for each of the observer's requests, at varying intervals, each after requests of others. */
    private List<List<String>> observe(int matches, Runnable others) {
        List<List<String>> sent = new ArrayList<>();
        for (int millis : new int[] {0, 0, 300, 300, 600, 2_000, 0}) {
            clock.advance(Duration.ofMillis(millis));
            others.run();
            others.run();
            sent.add(sent(() -> list(OBSERVER, matches)).stream()
                    .map(CallerIsolationTest::withoutLookUpsKind)
                    .sorted()
                    .toList());
        }
        return sent;
    }

    private List<Integer> lookUps(Runnable others) {
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            clock.advance(Duration.ofMillis(70));
            others.run();
            counts.add((int) sent(() -> list(OBSERVER, 1)).stream()
                    .filter(command -> command.endsWith("users"))
                    .count());
        }
        return counts;
    }

    private List<String> sent(Runnable request) {
        test.takeCommands();
        request.run();
        return test.takeCommands().stream().map(CallerIsolationTest::name).toList();
    }

    private static String name(BsonDocument command) {
        String name = command.getFirstKey();
        return name + " " + command.getString(name).getValue();
    }

    /** A look-up is one command, with or without permissions. */
    private static String withoutLookUpsKind(String command) {
        return command.endsWith(" users") ? "look-up" : command;
    }

    private void list(String user, int matches) {
        IntegrationsService service = new IntegrationsService(workspace, workspace, InstantSource.system());
        service.list(
                service.signIn(new Credentials(user, user)),
                ListRequest.ALL.withFilter(Filter.parse(document("n", document("$lt", new Int32(matches))))));
    }
}
