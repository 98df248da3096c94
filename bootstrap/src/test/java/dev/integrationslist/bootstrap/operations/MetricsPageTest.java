package dev.integrationslist.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The metrics as a collector reads them, and as the page for operators lists them. */
class MetricsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "operations.md");
    private static final Pattern NAME = Pattern.compile("(?m)^# TYPE (\\w+) (\\w+)$");
    private static final Pattern DOCUMENTED = Pattern.compile("`((?:http_server|integrations_list)_\\w+)`");

    @Test
    void theMetricsAreCompressedWhereThatIsAsked() throws Exception {
        try (OperatedServer server = new OperatedServer().start()) {
            HttpResponse<byte[]> plain = metrics(server, "identity");
            HttpResponse<byte[]> compressed = metrics(server, "gzip");
            assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(compressed.headers().allValues("Vary")).contains("Accept-Encoding");
            assertThat(compressed.body().length * 3).isLessThan(plain.body().length);
            byte[] text = new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes();
            assertThat(names(text)).containsAll(names(plain.body()));
        }
    }

    @Test
    void thePageForOperatorsListsEveryMetric() throws Exception {
        try (OperatedServer server = new OperatedServer().start()) {
            Set<String> served = Set.of();
            while (!served.contains("http_server_requests_seconds")) { // counted after the response
                served = names(metrics(server, "identity").body());
            }
            Set<String> documented = DOCUMENTED
                    .matcher(Files.readString(PAGE))
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(documented).isEqualTo(served);
        }
    }

    private static HttpResponse<byte[]> metrics(OperatedServer server, String encoding)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.address().resolve(Metrics.PATH))
                                .header("Accept-Encoding", encoding)
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    /** The names of the program's own metrics. */
    private static Set<String> names(byte[] metrics) {
        return NAME.matcher(new String(metrics, StandardCharsets.UTF_8))
                .results()
                .map(metric -> metric.group(1))
                .filter(name -> name.startsWith("http_server") || name.startsWith("integrations_list"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
