package dev.integrationslist.bootstrap.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.mongo.TestServer;
import dev.integrationslist.adapter.mongo.TestWorkspace;
import dev.integrationslist.bootstrap.wiring.Demo;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.extendedjson.ExtendedJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The jar as it is shipped, in a process of its own. */
@Timeout(60)
class RunnableJarIT {
    private static final int TERMINATED = 128 + 15;
    private static final Demo.User ADMINISTRATOR = Demo.USERS.get(0);

    @Test
    void theJarServesTheDemoAndStopsOnSigterm() throws Exception {
        Process server = start(Map.of());
        try (BufferedReader out = server.inputReader()) {
            URI address = address("the demo", out);
            HttpResponse<String> response = list(address, ADMINISTRATOR.id(), ADMINISTRATOR.token());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).startsWith("{\"integrations\":[{\"_id\":\"WMQDChpnYTRmFre9h\"");
            assertThat(get(address.resolve("/openapi.json"))).contains("\"version\": \"0.");
            assertThat(get(address.resolve("/api-docs"))).contains("swagger-ui-bundle.js");
            assertThat(get(address.resolve("/api-docs/swagger-ui-bundle.js"))).contains("SwaggerUIBundle");
            assertThat(response.headers().map()).doesNotContainKey("server");
            assertThat(response.headers().firstValue("X-RateLimit-Limit")).isEmpty();
            server.destroy();
            assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isEqualTo(TERMINATED);
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void theJarServesADatabase() throws Exception {
        try (TestWorkspace filled = new TestWorkspace(TestServer.inProcess()).withAdmin()) {
            filled.integrations()
                    .insertOne(
                            ExtendedJson.readDocument("{\"_id\": \"an-integration\", \"type\": \"webhook-incoming\"}"));
            Process server = start(Map.of(
                    "INTEGRATIONS_LIST_MONGO_URI",
                    TestServer.inProcess().uri() + "/" + filled.databaseName(),
                    "INTEGRATIONS_LIST_MONGO_DEADLINE_MS",
                    "40000"));
            try (BufferedReader out = server.inputReader()) {
                String name = filled.databaseName() + " of "
                        + TestServer.inProcess().uri().substring("mongodb://".length());
                HttpResponse<String> response = list(address(name, out), TestWorkspace.USER, TestWorkspace.TOKEN);
                assertThat(response.statusCode()).isEqualTo(200);
                assertThat(response.body()).startsWith("{\"integrations\":[{\"_id\":\"an-integration\"");
            } finally {
                server.destroyForcibly();
            }
        }
    }

    @Test
    void aDatabasesPasswordIsNeitherSaidNorLogged() throws Exception {
        String withPassword = TestServer.inProcess().uri().replace("://", "://reader:s3cret@");
        Process server = start(Map.of("INTEGRATIONS_LIST_MONGO_URI", withPassword));
        try (BufferedReader out = server.inputReader();
                BufferedReader log = server.errorReader()) {
            assertThat(list(address("rocketchat of", out), "somebody", "a-token")
                            .statusCode())
                    .isEqualTo(503);
            server.toHandle().destroy(); // by the process itself it would close what is read next
            List<String> said = Stream.concat(log.lines(), out.lines()).toList();
            assertThat(said).anyMatch(line -> line.contains("MongoDB refused the command"));
            assertThat(said).noneMatch(line -> line.contains("s3cret"));
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void everyLineThatItLogsIsAnObjectWhereThatIsAskedFor() throws Exception {
        Process server = start(Map.of(
                "INTEGRATIONS_LIST_LOG_FORMAT",
                "json",
                "INTEGRATIONS_LIST_ACCESS_LOG",
                "true",
                "INTEGRATIONS_LIST_PROT",
                "1"));
        try (BufferedReader out = server.inputReader();
                BufferedReader log = server.errorReader()) {
            String unknown = log.readLine();
            assertThat(message(unknown)).contains("INTEGRATIONS_LIST_PROT");
            String started = message(log.readLine());
            URI address = URI.create(started.substring(started.lastIndexOf(' ') + 1));
            assertThat(list(address, ADMINISTRATOR.id(), ADMINISTRATOR.token()).statusCode())
                    .isEqualTo(200);
            Document access = ExtendedJson.readDocument(log.readLine());
            assertThat(access.get("path")).isEqualTo(new StringValue("/api/v1/integrations.list"));
            assertThat(access.get("status")).isEqualTo(new Int32(200));
            server.toHandle().destroy(); // by the process itself it would close what is read next
            assertThat(log.lines().map(RunnableJarIT::message)).containsExactly("Stopped");
            assertThat(out.lines()).isEmpty();
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void whatStrangersSendIsNotLogged() throws Exception {
        Process server = start(Map.of());
        try (BufferedReader out = server.inputReader();
                BufferedReader log = server.errorReader()) {
            URI address = address("the demo", out);
            for (String request : List.of(
                    "GET / HTTP/1.1~Host: " + "z".repeat(30_000) + "\"<>",
                    "GET / HTTP/1.1~Host: my_stack:8080\"<>",
                    "NONSENSE",
                    "GET /%zz HTTP/1.1~Host: a",
                    "GET / HTTP/1.1~Host: a~X-User-Id: \u0000\u00ff",
                    "POST / HTTP/1.1~Host: a~Content-Length: 5~~abcde",
                    "GET / HTTP/1.1~Host: a~Transfer-Encoding: chunked~~ZZ",
                    "GET / HTTP/1.1~Host: a~Accept: " + "x/".repeat(10_000))) {
                try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                    byte[] bytes = (request.replace("~", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
                    socket.getOutputStream().write(bytes);
                    assertThat(new String(socket.getInputStream().readNBytes(10), StandardCharsets.ISO_8859_1))
                            .as(request)
                            .startsWith("HTTP/1.1 4");
                }
            }
            server.toHandle().destroy(); // by the process itself it would close what is read next
            assertThat(log.lines().toList()).hasSize(2).last().asString().endsWith("Stopped");
        } finally {
            server.destroyForcibly();
        }
    }

    private static String message(String line) {
        return ((StringValue) ExtendedJson.readDocument(line).get("message")).value();
    }

    private static Process start(Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "integrations-list.jar").toString(),
                "--port=0");
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Where it says, in its first line, that it serves what has this name. */
    private static URI address(String name, BufferedReader out) throws IOException {
        String line = out.readLine();
        assertThat(line).startsWith("Serving " + name);
        return URI.create(line.substring(line.lastIndexOf(' ') + 1));
    }

    private static String get(URI address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static HttpResponse<String> list(URI address, String userId, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/integrations.list"))
                .header("X-User-Id", userId)
                .header("X-Auth-Token", token)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
