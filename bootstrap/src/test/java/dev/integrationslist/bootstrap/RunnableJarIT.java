package dev.integrationslist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The jar as it is shipped, in a process of its own. */
@Timeout(60)
class RunnableJarIT {
    private static final String SERVING = "Serving the demo at ";
    private static final int TERMINATED = 128 + 15;

    @Test
    void theJarServesTheDemoAndStopsOnSigterm() throws Exception {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of("target", "integrations-list.jar").toString(),
                        "--port=0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = server.inputReader()) {
            HttpResponse<String> response = list(address(out));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).startsWith("{\"integrations\":[{\"_id\":\"WMQDChpnYTRmFre9h\"");
            assertThat(response.headers().map()).doesNotContainKey("server");
            server.destroy();
            assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isEqualTo(TERMINATED);
        } finally {
            server.destroyForcibly();
        }
    }

    private static URI address(BufferedReader out) throws IOException {
        String line = out.readLine();
        assertThat(line).startsWith(SERVING);
        return URI.create(line.substring(SERVING.length()));
    }

    private static HttpResponse<String> list(URI address) throws Exception {
        Demo.User administrator = Demo.USERS.get(0);
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/integrations.list"))
                .header("X-User-Id", administrator.id())
                .header("X-Auth-Token", administrator.token())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
