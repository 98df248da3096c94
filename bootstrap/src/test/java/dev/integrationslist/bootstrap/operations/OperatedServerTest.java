package dev.integrationslist.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.adapter.rest.http.ErrorBodies;
import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.bootstrap.server.ApiServer;
import dev.integrationslist.bootstrap.server.ServerLimits;
import dev.integrationslist.bootstrap.testing.HttpSocket;
import dev.integrationslist.bootstrap.testing.TestServers;
import dev.integrationslist.bootstrap.wiring.Demo;
import dev.integrationslist.bootstrap.wiring.Workspace;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What an operator sees of a server, which is wired as the program wires it, and asked over real sockets. */
@Timeout(60)
class OperatedServerTest {
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_]+(?:\\{.*?})?) (\\S+)$");
    private static final String SIGNED_IN = "X-User-Id: %s\r\nX-Auth-Token: %s"
            .formatted(Demo.USERS.get(0).id(), Demo.USERS.get(0).token());
    private static final String LIST = "GET /api/v1/integrations.list";

    private final BlockingQueue<ILoggingEvent> users = new LinkedBlockingQueue<>();
    private final Logger accessLogger = (Logger) LoggerFactory.getLogger("access");
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            users.add(event);
        }
    };
    private final Metrics metrics = new Metrics("1.2.3");
    private volatile boolean down;
    private final ApiServer server = serve();

    private ApiServer serve() {
        MemoryWorkspace workspace = Demo.workspace();
        Workspace store = new Workspace(
                null,
                workspace,
                (selection, budget) -> {
                    if (down) {
                        throw new StoreUnavailableException("no primary", Duration.ofSeconds(1), null);
                    }
                    return workspace.findIntegrations(selection, budget);
                },
                () -> {});
        return TestServers.operated(store, metrics, ServerLimits.DEFAULT, "--access-log=true");
    }

    @BeforeEach
    void start() throws IOException {
        accessLogger.setLevel(Level.INFO);
        accessLogger.setAdditive(false);
        appender.start();
        accessLogger.addAppender(appender);
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
        metrics.close();
        accessLogger.detachAppender(appender);
        accessLogger.setAdditive(true);
        accessLogger.setLevel(Level.OFF);
    }

    /** Sends a request, with {@code ~} for line breaks; the answer is all that comes until the server closes. */
    private String exchange(String request) throws IOException {
        String head =
                request.replace("~", "\r\n").replace("<signed in>", SIGNED_IN).replace("<40000>", "a".repeat(40_000));
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1~Host: localhost";
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    /** The samples of the metrics' page, once they are as wanted: a request is counted after it was answered. */
    private Map<String, Double> samplesOnce(Predicate<Map<String, Double>> wanted) throws IOException {
        while (true) {
            Map<String, Double> samples = new HashMap<>();
            SAMPLE.matcher(body(exchange(get("/metrics"))))
                    .results()
                    .forEach(sample -> samples.put(sample.group(1), Double.valueOf(sample.group(2))));
            if (wanted.test(samples)) {
                return samples;
            }
        }
    }

    private static double requests(Map<String, Double> samples) {
        return samples.entrySet().stream()
                .filter(sample -> sample.getKey().startsWith("http_server_requests_seconds_count{kind=\"api\""))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    @Test
    void everyRequestIsCountedByItsStatusWhoeverAnswersIt() throws IOException {
        List<String> sent = List.of(
                LIST + " HTTP/1.1~Host: localhost~<signed in>",
                "HEAD /api/v1/integrations.list HTTP/1.1~Host: localhost~<signed in>",
                LIST + " HTTP/1.1~Host: localhost",
                LIST + "?query={\"$where\":1} HTTP/1.1~Host: localhost~<signed in>",
                LIST + "?sort=1 HTTP/1.1~Host: localhost~<signed in>",
                get("/"),
                "DELETE /api/v1/integrations.list HTTP/1.1~Host: localhost~<signed in>",
                "BREW /api/v1/integrations.list HTTP/1.1~Host: localhost~<signed in>",
                "NONSENSE",
                get("/%zz"),
                "GET /?<40000> HTTP/1.1~Host: localhost",
                get("/") + "~A: <40000>");
        Map<String, Long> statuses = new HashMap<>();
        for (String request : sent) {
            statuses.merge(exchange(request).substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()), 1L, Long::sum);
        }
        down = true;
        exchange(sent.get(0));
        statuses.merge("503", 1L, Long::sum);
        assertThat(statuses).containsOnlyKeys("200", "400", "401", "404", "405", "414", "431", "503");

        Map<String, Double> samples = samplesOnce(read -> requests(read) >= sent.size() + 1);
        statuses.forEach((status, count) -> assertThat(samples.entrySet().stream()
                        .filter(sample -> sample.getKey()
                                .matches("http_server_requests_seconds_count\\{kind=\"api\".*status=\"" + status
                                        + "\"}"))
                        .mapToDouble(Map.Entry::getValue)
                        .sum())
                .as(status)
                .isEqualTo(count.doubleValue()));
        assertThat(samples)
                .containsEntry("integrations_list_build_info{version=\"1.2.3\"}", 1.0)
                .containsEntry("integrations_list_refused_total{reason=\"invalid-query\"}", 1.0)
                .containsEntry("integrations_list_refused_total{reason=\"invalid-sort\"}", 1.0)
                .containsEntry("integrations_list_refused_total{reason=\"invalid-fields\"}", 0.0)
                .containsEntry("integrations_list_refused_total{reason=\"unauthenticated\"}", 1.0)
                .containsEntry("integrations_list_store_seconds_count{operation=\"sign-in\"}", 5.0)
                .containsEntry("integrations_list_store_seconds_count{operation=\"list\"}", 3.0)
                .containsEntry("integrations_list_store_failures_total{operation=\"list\"}", 1.0)
                .containsEntry("integrations_list_store_failures_total{operation=\"sign-in\"}", 0.0)
                .containsEntry("http_server_shed_total", 0.0)
                .containsKey("http_server_connections")
                .containsKey("jvm_threads_live_threads")
                .anySatisfy((name, value) -> assertThat(name).startsWith("jvm_memory_used_bytes{"));
        assertThat(samples.keySet()).noneMatch(name -> name.contains("BREW") || name.contains("DELETE"));
    }

    @Test
    void theBucketsOfALatencyAddUp() throws IOException {
        exchange(LIST + " HTTP/1.1~Host: localhost~<signed in>");
        Map<String, Double> samples = samplesOnce(read -> requests(read) == 1);
        String labels = "kind=\"api\",method=\"GET\",status=\"200\"";
        assertThat(samples)
                .containsEntry("http_server_requests_seconds_bucket{" + labels + ",le=\"+Inf\"}", 1.0)
                .containsEntry("http_server_requests_seconds_bucket{" + labels + ",le=\"10.0\"}", 1.0);
        assertThat(samples.get("http_server_requests_seconds_sum{" + labels + "}"))
                .isBetween(0.0, 10.0);
    }

    @Test
    void aRequestIsLoggedOnceWithTheNameThatItsAnswerHas() throws Exception {
        String answer = exchange(LIST + "?query={} HTTP/1.1~Host: localhost~<signed in>");
        Map<String, String> record = nextAccess();
        assertThat(answer).contains("\r\nX-Request-Id: " + record.get("request") + "\r\n");
        assertThat(record)
                .containsEntry("remote", "127.0.0.1")
                .containsEntry("method", "GET")
                .containsEntry("path", "/api/v1/integrations.list")
                .containsEntry("status", "200")
                .containsEntry("bytes", String.valueOf(body(answer).length()));
        assertThat(Long.parseLong(record.get("micros"))).isPositive();
        assertThat(record).containsOnlyKeys("remote", "method", "path", "status", "bytes", "micros", "request");
        assertThat(users).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NONSENSE | 400",
                "GET /?<40000> HTTP/1.1~Host: localhost | 414",
                "GET /<40000> HTTP/1.1~Host: localhost | 414",
                "<40000> / HTTP/1.1~Host: localhost | 431",
                "GET / HTTP/1.1~Host: localhost~A: <40000> | 431",
                "GET /%0a%0dforged HTTP/1.1~Host: localhost | 400",
                "GET /é\u2028\u0085forged HTTP/1.1~Host: localhost | 400",
                "GET /a=b%20status=200 HTTP/1.1~Host: localhost | 404",
                "GET /a\tb HTTP/1.1~Host: localhost | 400",
                "GET /?a=b HTTP/1.1~Host: localhost~X-User-Id: forged%0a | 404",
            })
    void whateverIsSentARecordHasShortWordsAlone(String request, String status) throws Exception {
        String answer = exchange(request);
        Map<String, String> record = nextAccess();
        assertThat(record)
                .containsEntry("status", status)
                .containsEntry("remote", "127.0.0.1")
                .containsEntry("bytes", String.valueOf(body(answer).length()));
        assertThat(answer).contains("\r\nX-Request-Id: " + record.get("request") + "\r\n");
        assertThat(record.values()).allMatch(value -> value.matches("[\\x21-\\x7e]{1,259}"));
        assertThat(users).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Auth-Token", "query", "?", "9HqLlyZOugD"})
    void noRecordTellsOfTheQueryOrTheToken(String secret) throws Exception {
        exchange(LIST + "?query={} HTTP/1.1~Host: localhost~<signed in>");
        assertThat(nextAccess().toString()).doesNotContain(secret);
    }

    private Map<String, String> nextAccess() throws InterruptedException {
        return users.take().getKeyValuePairs().stream()
                .collect(Collectors.toMap(pair -> pair.key, pair -> String.valueOf(pair.value)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/metrics;x=1",
                "/metrics;",
                "/metrics/",
                "//metrics",
                "/./metrics",
                "/x/../metrics",
                "/x/..;/metrics",
                "/%6detrics",
                "/metric%73",
                "/health;a/live",
                "/health/live;a",
                "/health%2flive",
                "/health/./ready",
            })
    void anOperationHasOneAddressWhichAReverseProxyCanKeepFromTheWorld(String path) throws IOException {
        assertThat(exchange(get(path))).matches("(?s)HTTP/1\\.1 40[04] .*");
        assertThat(samplesOnce(read -> requests(read) == 1).keySet())
                .anyMatch(
                        name -> name.matches("http_server_requests_seconds_count\\{kind=\"api\".*status=\"40[04]\"}"));
    }

    @Test
    void theMetricsCanBeLeftOut() throws IOException {
        MemoryWorkspace workspace = Demo.workspace();
        Workspace store = new Workspace(null, workspace, workspace, () -> {});
        try (Metrics unseen = new Metrics("1.2.3");
                ApiServer without = TestServers.operated(store, unseen, ServerLimits.DEFAULT, "--metrics=false")) {
            without.start();
            try (HttpSocket socket = HttpSocket.to(without)) {
                assertThat(socket.send("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                .read()
                                .status())
                        .isEqualTo(404);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/health/live | application/json | {\"status\":\"live\",\"version\":\"(not built as a jar)\"}",
                "/health/ready | application/json | {\"status\":\"ready\",\"version\":\"(not built as a jar)\"}",
                "/metrics | text/plain; version=0.0.4; charset=utf-8 | # HELP ",
            })
    void anOperatorsQuestionNeedsNoSignInAndIsAGetOrAHead(String path, String type, String begin) throws IOException {
        String answer = exchange(get(path));
        assertThat(answer)
                .startsWith("HTTP/1.1 200 ")
                .contains(
                        "\r\nContent-Type: " + type + "\r\n", "\r\nCache-Control: no-store\r\n", "\r\nX-Request-Id: ");
        assertThat(body(answer)).startsWith(begin);
        assertThat(exchange("HEAD " + path + " HTTP/1.1~Host: localhost"))
                .startsWith("HTTP/1.1 200 ")
                .contains("\r\nContent-Type: " + type + "\r\n")
                .endsWith("\r\n\r\n");
        assertThat(exchange("POST " + path + " HTTP/1.1~Host: localhost"))
                .startsWith("HTTP/1.1 405 ")
                .contains("\r\nAllow: GET, HEAD\r\n")
                .endsWith("\r\n\r\n" + new String(ErrorBodies.of(405), StandardCharsets.UTF_8));
        assertThat(exchange(get(path + "/more"))).startsWith("HTTP/1.1 404 ");
    }
}
