package dev.integrationslist.adapter.mongo;

import static dev.integrationslist.adapter.mongo.TestWorkspace.TOKEN;
import static dev.integrationslist.adapter.mongo.TestWorkspace.USER;
import static dev.integrationslist.adapter.mongo.TestWorkspace.document;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import dev.integrationslist.application.IntegrationsService;
import dev.integrationslist.application.port.in.Credentials;
import dev.integrationslist.application.port.in.IntegrationPage;
import dev.integrationslist.application.port.in.ListRequest;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.error.StoreUnavailableException;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Sort;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Requests at a steady pace while replies meet faults at random. Lengthen it by {@code -Dfaults.seconds=60
 * -Dfaults.requests=10000}; repeat one by {@code -Dfaults.seed=…}.
 */
class FaultRunTest {
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration GRACE = Duration.ofMillis(250);
    private static final Duration RECOVERY = Duration.ofSeconds(1);
    private static final int ONE_REPLY_IN = 40;
    private static final int STORED = 120;

    private final long seconds = Long.getLong("faults.seconds", 5);
    private final int requests = Integer.getInteger("faults.requests", 1_000);
    private final List<Fault> deck = new ArrayList<>();
    private final long seed = Long.getLong("faults.seed", System.nanoTime());

    /** How one request ended. */
    private record Outcome(Ending ending, long nanos) {}

    private enum Ending {
        RIGHT,
        UNAVAILABLE,
        WRONG
    }

    @Test
    void everyAnswerIsRightOrUnavailableInTimeAndNothingIsLeftBehind() throws Exception {
        new TestWorkspace(TestServer.inProcess()).close(); // starts what the driver keeps for the process
        Set<Thread> threadsBefore = threads();
        Map<Fault, Integer> injected = new EnumMap<>(Fault.class);
        Collection<Outcome> outcomes;
        long recovered;
        try (FaultProxy proxy = FaultProxy.before(TestServer.inProcess())) {
            try (TestWorkspace test =
                    new TestWorkspace(TestServer.inProcess(), new ConnectionString(proxy.uri()), DEADLINE)) {
                fill(test.withAdmin());
                List<ListRequest> asked = requests();
                List<IntegrationPage> right =
                        asked.stream().map(request -> list(test, request)).toList();
                Random random = new Random(seed);
                proxy.inject(() -> draw(random, injected));

                outcomes = run(i -> list(test, asked.get(i % asked.size())).equals(right.get(i % right.size())));

                proxy.heal();
                long healed = System.nanoTime();
                await(RECOVERY, () -> isAnswered(test));
                recovered = System.nanoTime() - healed;
                for (int i = 0; i < asked.size(); i++) {
                    assertThat(list(test, asked.get(i))).isEqualTo(right.get(i));
                }
            }
            await(Duration.ofSeconds(5), () -> proxy.connections() == 0);
            assertThat(proxy.commands()).isNotEmpty().allMatch(TestWorkspace::isRead);
        }
        await(Duration.ofSeconds(5), () -> threadsBefore.containsAll(threads()));

        report(outcomes, injected, recovered);
        assertThat(injected).as("every fault was met").containsOnlyKeys(faults());
        assertThat(outcomes).hasSize(requests);
        assertThat(count(outcomes, Ending.WRONG)).isZero();
        assertThat(count(outcomes, Ending.RIGHT)).isGreaterThan(requests / 2L);
        assertThat(longest(outcomes)).isLessThanOrEqualTo(DEADLINE.plus(GRACE).toNanos());
    }

    private interface Request {
        boolean isRight(int number);
    }

    private Collection<Outcome> run(Request request) throws InterruptedException {
        Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
        ScheduledExecutorService clients = Executors.newScheduledThreadPool(64);
        long pause = TimeUnit.SECONDS.toNanos(seconds) / requests;
        for (int i = 0; i < requests; i++) {
            int number = i;
            clients.schedule(() -> outcomes.add(outcome(request, number)), i * pause, TimeUnit.NANOSECONDS);
        }
        clients.shutdown();
        assertThat(clients.awaitTermination(seconds + 60, TimeUnit.SECONDS)).isTrue();
        return outcomes;
    }

    private static Outcome outcome(Request request, int number) {
        long start = System.nanoTime();
        Ending ending;
        try {
            ending = request.isRight(number) ? Ending.RIGHT : Ending.WRONG;
        } catch (StoreUnavailableException unavailable) {
            ending = Ending.UNAVAILABLE;
        } catch (RuntimeException unexpected) {
            unexpected.printStackTrace();
            ending = Ending.WRONG;
        }
        return new Outcome(ending, System.nanoTime() - start);
    }

    /** Deals all faults, shuffled, before any of them again. */
    private synchronized Fault draw(Random random, Map<Fault, Integer> injected) {
        if (random.nextInt(ONE_REPLY_IN) > 0) {
            return Fault.NONE;
        }
        if (deck.isEmpty()) {
            deck.addAll(faults());
            Collections.shuffle(deck, random);
        }
        Fault fault = deck.remove(deck.size() - 1);
        injected.merge(fault, 1, Integer::sum);
        return fault;
    }

    private static Set<Fault> faults() {
        return EnumSet.complementOf(EnumSet.of(Fault.NONE));
    }

    private static List<ListRequest> requests() {
        ListRequest some = ListRequest.ALL.withFilter(Filter.parse(document("n", document("$lt", new Int32(30)))));
        return List.of(
                ListRequest.ALL,
                some,
                some.withPage(10, 10),
                ListRequest.ALL.withPage(0, 0),
                ListRequest.ALL.withSort(Sort.by("name")).withPage(100, 100));
    }

    private static IntegrationPage list(TestWorkspace test, ListRequest request) {
        IntegrationsService service =
                new IntegrationsService(test.workspace(), test.workspace(), InstantSource.system());
        return service.list(service.signIn(new Credentials(USER, TOKEN)), request);
    }

    private static boolean isAnswered(TestWorkspace test) {
        try {
            list(test, ListRequest.ALL);
            return true;
        } catch (StoreUnavailableException notYet) {
            return false;
        }
    }

    private static void fill(TestWorkspace test) {
        List<Document> documents = IntStream.range(0, STORED)
                .mapToObj(i -> document(
                        "_id",
                        new StringValue("id" + i),
                        "type",
                        new StringValue(i % 2 == 0 ? "webhook-incoming" : "webhook-outgoing"),
                        "name",
                        new StringValue("name " + i % 7),
                        "n",
                        new Int32(i),
                        "script",
                        new StringValue("x".repeat(i))))
                .toList();
        test.integrations().insertMany(documents);
    }

    /** All threads but those of the test server, which comes and goes as it likes. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("mongo-server"))
                .collect(Collectors.toSet());
    }

    private static void await(Duration most, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(most);
            Thread.onSpinWait();
        }
    }

    private static long count(Collection<Outcome> outcomes, Ending ending) {
        return outcomes.stream().filter(outcome -> outcome.ending() == ending).count();
    }

    private static long longest(Collection<Outcome> outcomes) {
        return outcomes.stream().mapToLong(Outcome::nanos).max().orElseThrow();
    }

    private void report(Collection<Outcome> outcomes, Map<Fault, Integer> injected, long recovered) {
        System.out.printf(
                "Faults: %d requests in %d s, seed %d: %d right, %d unavailable, %d wrong; the longest took %d ms of %d ms; "
                        + "answers were back %d ms after the last fault; injected %s%n",
                outcomes.size(),
                seconds,
                seed,
                count(outcomes, Ending.RIGHT),
                count(outcomes, Ending.UNAVAILABLE),
                count(outcomes, Ending.WRONG),
                TimeUnit.NANOSECONDS.toMillis(longest(outcomes)),
                DEADLINE.toMillis(),
                TimeUnit.NANOSECONDS.toMillis(recovered),
                injected);
    }
}
