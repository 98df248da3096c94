package dev.integrationslist.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import dev.integrationslist.adapter.mongo.Fault;
import dev.integrationslist.adapter.mongo.FaultProxy;
import dev.integrationslist.adapter.mongo.TestServer;
import dev.integrationslist.adapter.mongo.TestWorkspace;
import dev.integrationslist.bootstrap.wiring.Workspace;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.extendedjson.ExtendedJson;
import java.net.http.HttpResponse;
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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Requests to the whole server, at a steady pace, while the database's replies meet faults at random. Lengthen it by {@code -Dfaults.seconds=60
 * -Dfaults.requests=10000}; repeat one by {@code -Dfaults.seed=…}.
 */
class FaultRunTest {
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration GRACE = Duration.ofMillis(250);
    private static final Duration RECOVERY = Duration.ofSeconds(1);
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int ONE_REPLY_IN = 40;
    private static final int STORED = 120;

    private static final List<Map<String, String>> REQUESTS = List.of(
            Map.of(),
            Map.of("query", "{\"n\": {\"$lt\": 30}}"),
            Map.of("query", "{\"n\": {\"$lt\": 30}}", "offset", "10", "count", "10"),
            Map.of("count", "0"),
            Map.of("sort", "{\"name\": 1}", "offset", "100", "count", "100"));

    private final long seconds = Long.getLong("faults.seconds", 5);
    private final int requests = Integer.getInteger("faults.requests", 1_000);
    private final AtomicLong late = new AtomicLong();
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
            TestWorkspace test = new TestWorkspace(TestServer.inProcess(), new ConnectionString(proxy.uri()), DEADLINE);
            fill(test.withAdmin());
            Workspace store = new Workspace(null, test.workspace(), test.workspace(), test::close);
            try (Api api = Api.start(store, InstantSource.system(), DEADLINE)) {
                List<String> right =
                        REQUESTS.stream().map(request -> page(api, request)).toList();
                Random random = new Random(seed);
                proxy.inject(() -> draw(random, injected));

                outcomes = run(api, right);

                proxy.heal();
                long healed = System.nanoTime();
                await(
                        RECOVERY.plusNanos(late.get()),
                        () -> list(api, REQUESTS.get(0)).statusCode() == 200);
                recovered = System.nanoTime() - healed;
                assertThat(REQUESTS).map(request -> page(api, request)).isEqualTo(right);
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
        assertThat(longest(outcomes)).isLessThanOrEqualTo(DEADLINE.plus(GRACE).toNanos() + late.get());
    }

    private Collection<Outcome> run(Api api, List<String> right) throws InterruptedException {
        Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
        ScheduledExecutorService clients = Executors.newScheduledThreadPool(64);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        look(clock);
        long pause = TimeUnit.SECONDS.toNanos(seconds) / requests;
        for (int i = 0; i < requests; i++) {
            int number = i % REQUESTS.size();
            clients.schedule(
                    () -> outcomes.add(outcome(api, REQUESTS.get(number), right.get(number))),
                    i * pause,
                    TimeUnit.NANOSECONDS);
        }
        clients.shutdown();
        assertThat(clients.awaitTermination(seconds + 60, TimeUnit.SECONDS)).isTrue();
        clock.shutdownNow();
        return outcomes;
    }

    /** Looks how late the machine itself is with what is due every 10 ms, which no deadline can help. */
    private void look(ScheduledExecutorService clock) {
        AtomicLong due = new AtomicLong(System.nanoTime());
        clock.scheduleAtFixedRate(
                () -> late.accumulateAndGet(System.nanoTime() - due.getAndAdd(TICK_NANOS), Math::max),
                0,
                TICK_NANOS,
                TimeUnit.NANOSECONDS);
    }

    private static Outcome outcome(Api api, Map<String, String> request, String right) {
        long start = System.nanoTime();
        Ending ending = ending(list(api, request), right);
        return new Outcome(ending, System.nanoTime() - start);
    }

    private static Ending ending(HttpResponse<String> response, String right) {
        if (response.statusCode() == 200 && response.body().equals(right)) {
            return Ending.RIGHT;
        }
        boolean mayBeRepeated = response.headers().firstValue("Retry-After").isPresent();
        return response.statusCode() == 503 && mayBeRepeated ? Ending.UNAVAILABLE : Ending.WRONG;
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

    private static HttpResponse<String> list(Api api, Map<String, String> request) {
        return api.list(Api.credentials(TestWorkspace.USER, TestWorkspace.TOKEN), request);
    }

    private static String page(Api api, Map<String, String> request) {
        HttpResponse<String> response = list(api, request);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private static void fill(TestWorkspace test) {
        List<Document> documents = IntStream.range(0, STORED)
                .mapToObj(i -> ExtendedJson.readDocument(
                        """
                        {"_id": "id%d", "type": "webhook-%s", "name": "name %d", "n": %d, "script": "%s"}""".formatted(i, i % 2 == 0 ? "incoming" : "outgoing", i % 7, i, "x".repeat(i))))
                .toList();
        test.integrations().insertMany(documents);
    }

    /** All threads but those of the test's server and client, which come and go as they like. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("mongo-server"))
                .filter(thread -> !thread.getName().startsWith("HttpClient"))
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
                "Faults: %d requests in %d s, seed %d: %d right, %d unavailable, %d wrong; the longest took %d ms of %d ms, "
                        + "on a machine that was late by %d ms; "
                        + "answers were back %d ms after the last fault; injected %s%n",
                outcomes.size(),
                seconds,
                seed,
                count(outcomes, Ending.RIGHT),
                count(outcomes, Ending.UNAVAILABLE),
                count(outcomes, Ending.WRONG),
                TimeUnit.NANOSECONDS.toMillis(longest(outcomes)),
                DEADLINE.toMillis(),
                TimeUnit.NANOSECONDS.toMillis(late.get()),
                TimeUnit.NANOSECONDS.toMillis(recovered),
                injected);
    }
}
