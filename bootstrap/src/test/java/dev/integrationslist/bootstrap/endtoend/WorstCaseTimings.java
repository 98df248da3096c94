package dev.integrationslist.bootstrap.endtoend;

import com.mongodb.ConnectionString;
import dev.integrationslist.adapter.mongo.TestServer;
import dev.integrationslist.adapter.mongo.TestWorkspace;
import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.bootstrap.server.ApiServer;
import dev.integrationslist.bootstrap.server.ServerLimits;
import dev.integrationslist.bootstrap.testing.HttpSocket;
import dev.integrationslist.bootstrap.testing.TestServers;
import dev.integrationslist.bootstrap.wiring.Workspace;
import dev.integrationslist.domain.access.Permission;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Prints what expensive requests cost: when each is answered, and how long after that its thread is free; then how long a simple
 * request of another caller takes while two callers send the expensive ones on four connections each. The patterns are not sent to
 * mongo-java-server, which ignores {@code maxTimeMS} and would stay busy. Nothing is asserted, as times depend on what else the
 * machine does:
 *
 * <pre>{@code
 * ./mvnw -pl bootstrap -am test -Dtest=WorstCaseTimings -Dsurefire.failIfNoSpecifiedTests=false
 * }</pre>
 */
class WorstCaseTimings {
    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final Duration ATTACK = Duration.ofSeconds(20);
    private static final int ROUNDS = 5;
    private static final int THREADS = 4;
    private static final int DOCUMENTS = 8;
    private static final int CONNECTIONS = 4;
    private static final List<String> ATTACKERS = List.of("one", "two");

    private static final String SLOW_PATTERN = "(a?b?){147}";

    private static Map<String, String> patterns() {
        String patterns = repeat(96, i -> regex(SLOW_PATTERN + i));
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put("$in of patterns, many texts", query("{\"triggerWords\": {\"$in\": [" + patterns + "]}}"));
        cases.put("$nin of patterns, one text", query("{\"script\": {\"$nin\": [" + patterns + "]}}"));
        cases.put("$all of patterns", query("{\"triggerWords\": {\"$not\": {\"$all\": [" + patterns + "]}}}"));
        cases.put(
                "$or of patterns",
                query("{\"$or\": [" + repeat(90, i -> "{\"script\": " + regex(i + SLOW_PATTERN) + "}") + "]}"));
        cases.put(
                "$elemMatch of patterns",
                query("{\"triggerWords\": {\"$elemMatch\": {\"$nin\": [" + patterns + "]}}}"));
        return cases;
    }

    private static Map<String, String> others() {
        String words = repeat(98, i -> "\"" + "ab".repeat(20) + i + "\"");
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put(
                "nested $filter",
                query("{\"$expr\": {\"$gt\": [{\"$size\": {\"$filter\": {\"input\": \"$numbers\", \"cond\": {\"$in\":"
                        + " [-1, {\"$filter\": {\"input\": \"$numbers\", \"as\": \"that\", \"cond\": {\"$eq\":"
                        + " [\"$$this\", \"$$that\"]}}}]}}}}, 0]}}"));
        cases.put(
                "$jsonSchema",
                query("{\"$jsonSchema\": {\"properties\": {\"triggerWords\": {\"uniqueItems\": true, \"items\":"
                        + " {\"pattern\": \"" + SLOW_PATTERN + "\"}}}}}"));
        cases.put("sort by positions", "sort=" + encode("{\"a.0\": 1, \"type\": 1}"));
        cases.put("name search", "name=" + "a".repeat(200) + "b");
        cases.put("$nin of words", query("{\"triggerWords\": {\"$nin\": [" + words + "]}}"));
        cases.put("$nin of numbers", query("{\"a.0\": {\"$nin\": [" + repeat(98, i -> "-" + i) + "]}}"));
        cases.put("all by words", "count=0&sort=" + encode("{\"triggerWords\": 1}"));
        cases.put("all by numbers", "count=0&sort=" + encode("{\"numbers\": -1}"));
        cases.put("all but a field", "count=0&fields=" + encode("{\"script\": 0}"));
        cases.put("all by name search", "count=0&name=ab&sort=" + encode("{\"a.0\": 1}"));
        return cases;
    }

    @Test
    void onMemory() throws IOException {
        Map<String, String> cases = patterns();
        cases.putAll(others());
        try (Workspace store = new OnMemory() {}.storeFor(data())) {
            measure("memory", store, cases);
        }
    }

    @Test
    void onMongo() throws IOException {
        TestServer server = TestServer.inProcess();
        TestWorkspace test =
                OnMongo.filled(new TestWorkspace(server, new ConnectionString(server.uri()), DEADLINE), data());
        try (Workspace store = new Workspace(null, test.workspace(), test.workspace(), test::close)) {
            measure("MongoDB", store, others());
        }
    }

    private static void measure(String name, Workspace store, Map<String, String> cases) throws IOException {
        ServerLimits limits = ServerLimits.DEFAULT.withHandled(THREADS, 64).withAnswer(DEADLINE);
        try (ApiServer server = TestServers.start(
                store.users(),
                store.integrations(),
                InstantSource.system(),
                RestOptions.DEFAULT.withoutRateLimit(),
                limits)) {
            for (Map.Entry<String, String> each : cases.entrySet()) {
                each(name, server, each.getKey(), each.getValue());
            }
            attack(name, server, List.copyOf(cases.values()));
        }
    }

    private static void each(String store, ApiServer server, String name, String parameters) throws IOException {
        try (HttpSocket socket = HttpSocket.to(server)) {
            Set<Integer> statuses = new TreeSet<>();
            long answered = 0;
            long free = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long sent = System.nanoTime();
                statuses.add(socket.send(list("one", parameters)).read().status());
                long received = System.nanoTime();
                while (server.load().handled() > 0) {
                    Thread.onSpinWait();
                }
                answered = Math.max(answered, received - sent);
                free = Math.max(free, System.nanoTime() - received);
            }
            System.out.printf(
                    "%-8s%-28s%s answered after at most %5d ms, thread free %4d ms later%n",
                    store, name, statuses, millis(answered), millis(free));
        }
    }

    private static void attack(String store, ApiServer server, List<String> cases) throws IOException {
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<Long>> attacks = ATTACKERS.stream()
                .flatMap(attacker -> Stream.generate(() -> attacker).limit(CONNECTIONS))
                .map(attacker -> CompletableFuture.supplyAsync(
                        () -> attack(server, attacker, cases, over), task -> new Thread(task, "attacker").start()))
                .toList();
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<Long> nanos = new ArrayList<>();
        long end = System.nanoTime() + ATTACK.toNanos();
        try (HttpSocket socket = HttpSocket.to(server)) {
            while (System.nanoTime() < end) {
                long sent = System.nanoTime();
                int status = socket.send(list("other", "count=1&fields=" + encode("{\"name\": 1}")))
                        .read()
                        .status();
                nanos.add(System.nanoTime() - sent);
                statuses.merge(status, 1, Integer::sum);
            }
        }
        over.set(true);
        long sent = attacks.stream().mapToLong(CompletableFuture::join).sum();
        nanos.sort(null);
        System.out.printf(
                "%-8sunder attack (%d requests) another caller: %s; median %d ms, 99th percentile %d ms, longest %d ms%n",
                store,
                sent,
                statuses,
                millis(nanos.get(nanos.size() / 2)),
                millis(nanos.get(nanos.size() * 99 / 100)),
                millis(nanos.get(nanos.size() - 1)));
    }

    private static long attack(ApiServer server, String attacker, List<String> cases, AtomicBoolean over) {
        long sent = 0;
        try (HttpSocket socket = HttpSocket.to(server)) {
            while (!over.get()) {
                socket.send(list(attacker, cases.get((int) (sent++ % cases.size()))))
                        .read();
            }
            return sent;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String list(String user, String parameters) {
        return "GET /api/v1/integrations.list?" + parameters + " HTTP/1.1\r\nHost: localhost\r\nX-User-Id: " + user
                + "\r\nX-Auth-Token: " + Data.token(user) + "\r\n\r\n";
    }

    private static Data data() {
        Data data = Data.EMPTY;
        for (String user : List.of("one", "two", "other")) {
            data = data.withUser(user, EnumSet.allOf(Permission.class));
        }
        return data.withIntegrations(IntStream.range(0, DOCUMENTS)
                .mapToObj(WorstCaseTimings::integration)
                .toList());
    }

    private static Document integration(int number) {
        String words = repeat(1_000, i -> "\"" + "ab".repeat(495) + i + "\"");
        String numbers = IntStream.range(0, 30_000).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        return ExtendedJson.readDocument(
                """
                {"_id": "%d", "type": "webhook-incoming", "name": "%s", "script": "%s", "triggerWords": [%s], "a": [[%s]],
                 "numbers": [%s]}""".formatted(number, "a".repeat(200_000), "ab".repeat(500_000), words, numbers, numbers),
                Limits.DOCUMENT);
    }

    private static String repeat(int times, IntFunction<String> text) {
        return IntStream.range(0, times).mapToObj(text).collect(Collectors.joining(", "));
    }

    private static String regex(String pattern) {
        return "{\"$regularExpression\": {\"pattern\": \"" + pattern + "\", \"options\": \"\"}}";
    }

    private static String query(String json) {
        return "query=" + encode(json);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
