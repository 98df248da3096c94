package dev.integrationslist.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.adapter.rest.http.ErrorBodies;
import dev.integrationslist.bootstrap.server.ApiServer;
import dev.integrationslist.bootstrap.server.ServerLimits;
import dev.integrationslist.bootstrap.testing.HttpSocket;
import dev.integrationslist.bootstrap.testing.TestServers;
import dev.integrationslist.bootstrap.wiring.Demo;
import dev.integrationslist.bootstrap.wiring.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The metrics and health checks of a server, over real sockets. */
@Timeout(60)
class OperatedServerTest {
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_]+(?:\\{.*?})?) (\\S+)$");

    private final OperatedServer server = new OperatedServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** The samples of the metrics, once they match: a request is counted after its response. */
    private Map<String, Double> samplesOnce(Predicate<Map<String, Double>> wanted) throws IOException {
        while (true) {
            Map<String, Double> samples = new HashMap<>();
            SAMPLE.matcher(OperatedServer.body(server.exchange(OperatedServer.get("/metrics"))))
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
    void everyRequestIsCountedByItsStatus() throws IOException {
        List<String> sent = List.of(
                OperatedServer.LIST + " HTTP/1.1~Host: localhost~<signed in>",
                "HEAD /api/v1/integrations.list HTTP/1.1~Host: localhost~<signed in>",
                OperatedServer.LIST + " HTTP/1.1~Host: localhost",
                OperatedServer.LIST + "?query={\"$where\":1} HTTP/1.1~Host: localhost~<signed in>",
                OperatedServer.LIST + "?sort=1 HTTP/1.1~Host: localhost~<signed in>",
                OperatedServer.get("/"),
                "DELETE /api/v1/integrations.list HTTP/1.1~Host: localhost~<signed in>",
                "BREW /api/v1/integrations.list HTTP/1.1~Host: localhost~<signed in>",
                "NONSENSE",
                OperatedServer.get("/%zz"),
                "GET /?<40000> HTTP/1.1~Host: localhost",
                OperatedServer.get("/") + "~A: <40000>");
        Map<String, Long> statuses = new HashMap<>();
        for (String request : sent) {
            statuses.merge(
                    server.exchange(request).substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()), 1L, Long::sum);
        }
        server.breakStore();
        server.exchange(sent.get(0));
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
        server.exchange(OperatedServer.LIST + " HTTP/1.1~Host: localhost~<signed in>");
        Map<String, Double> samples = samplesOnce(read -> requests(read) == 1);
        String labels = "kind=\"api\",method=\"GET\",status=\"200\"";
        assertThat(samples)
                .containsEntry("http_server_requests_seconds_bucket{" + labels + ",le=\"+Inf\"}", 1.0)
                .containsEntry("http_server_requests_seconds_bucket{" + labels + ",le=\"10.0\"}", 1.0);
        assertThat(samples.get("http_server_requests_seconds_sum{" + labels + "}"))
                .isBetween(0.0, 10.0);
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
    void anOperationHasOnePathThatAProxyCanBlock(String path) throws IOException {
        assertThat(server.exchange(OperatedServer.get(path))).matches("(?s)HTTP/1\\.1 40[04] .*");
        assertThat(samplesOnce(read -> requests(read) == 1).keySet())
                .anyMatch(
                        name -> name.matches("http_server_requests_seconds_count\\{kind=\"api\".*status=\"40[04]\"}"));
    }

    @Test
    void metricsCanBeDisabled() throws IOException {
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
    void operationsNeedNoSignInAndAllowGetAndHead(String path, String type, String begin) throws IOException {
        String answer = server.exchange(OperatedServer.get(path));
        assertThat(answer)
                .startsWith("HTTP/1.1 200 ")
                .contains(
                        "\r\nContent-Type: " + type + "\r\n", "\r\nCache-Control: no-store\r\n", "\r\nX-Request-Id: ");
        assertThat(OperatedServer.body(answer)).startsWith(begin);
        assertThat(server.exchange("HEAD " + path + " HTTP/1.1~Host: localhost"))
                .startsWith("HTTP/1.1 200 ")
                .contains("\r\nContent-Type: " + type + "\r\n")
                .endsWith("\r\n\r\n");
        assertThat(server.exchange("POST " + path + " HTTP/1.1~Host: localhost"))
                .startsWith("HTTP/1.1 405 ")
                .contains("\r\nAllow: GET, HEAD\r\n")
                .endsWith("\r\n\r\n" + new String(ErrorBodies.of(405), StandardCharsets.UTF_8));
        assertThat(server.exchange(OperatedServer.get(path + "/more"))).startsWith("HTTP/1.1 404 ");
    }
}
