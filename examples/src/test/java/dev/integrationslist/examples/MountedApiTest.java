package dev.integrationslist.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MountedApiTest {
    private static final Path DEMO = Path.of("..", "bootstrap", "src", "main", "resources", "demo");

    @Test
    void theApiAnswersBelowItsContextPath() throws Exception {
        HttpServer server = MountedApi.start(DEMO);
        try {
            assertThat(status(server, "/chat/api/v1/integrations.list")).isEqualTo(401);
            assertThat(status(server, "/chat/api-docs")).isEqualTo(200);
            assertThat(status(server, "/api/v1/integrations.list")).isEqualTo(404);
        } finally {
            server.stop(0);
        }
    }

    private static int status(HttpServer server, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
