package dev.integrationslist.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.integrationslist.adapter.rest.http.SecurityHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The application in Jersey's containers of the JDK's server and of Grizzly, at the root and under a context path, over raw sockets. A
 * tilde is a line break and {@code <LIST>} the path of the list.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("containers")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContainersTest {
    private static final Map<Integer, String> OUTCOMES = Map.of(200, "\"success\":true", 401, "\"status\":\"error\"");

    @Parameter
    private Container container;

    /** A server that runs, and the context path of the application. */
    private record Container(String name, String context, int port, Runnable stop) {
        @Override
        public String toString() {
            return name + context;
        }
    }

    static Stream<Container> containers() throws IOException {
        List<Container> containers = new ArrayList<>();
        for (String context : List.of("", "/chat")) {
            containers.add(jdk(context));
            containers.add(grizzly(context));
        }
        return containers.stream();
    }

    private static ResourceConfig api() {
        return InMemoryApi.empty().configuration();
    }

    private static URI base(String context) {
        return URI.create("http://127.0.0.1:0" + context + "/");
    }

    private static Container jdk(String context) {
        HttpServer server = JdkHttpServerFactory.createHttpServer(base(context), api());
        return new Container("JDK", context, server.getAddress().getPort(), () -> server.stop(0));
    }

    private static Container grizzly(String context) throws IOException {
        org.glassfish.grizzly.http.server.HttpServer server =
                GrizzlyHttpServerFactory.createHttpServer(base(context), api());
        return new Container("Grizzly", context, server.getListener("grizzly").getPort(), server::shutdownNow);
    }

    @AfterAll
    void stop() {
        container.stop().run();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Hosts
                "200 | GET <LIST> HTTP/1.1~Host: localhost~<AUTH>",
                "200 | GET <LIST> HTTP/1.1~Host: localhost:8080~<AUTH>",
                "200 | GET <LIST> HTTP/1.1~Host: LOCALHOST~<AUTH>",
                "200 | GET <LIST> HTTP/1.1~Host: 127.0.0.1:8080~<AUTH>",
                "200 | GET <LIST> HTTP/1.1~Host: [::1]:8080~<AUTH>",
                "200 | GET <LIST> HTTP/1.1~Host: xn--bcher-kva.example~<AUTH>",
                "200 | GET <LIST> HTTP/1.1~Host: my-stack-service~<AUTH>",
                // Framings
                "200 | GET <LIST> HTTP/1.1~Host: a~<AUTH>~Content-Length: 0",
                "405 | POST <LIST> HTTP/1.1~Host: a~<AUTH>~Content-Length: 1~~x",
                "405 | DELETE <LIST> HTTP/1.1~Host: a",
                "405 | BREW <LIST> HTTP/1.1~Host: a",
                // Paths
                "404 | GET <CONTEXT>/ HTTP/1.1~Host: a",
                "404 | GET <CONTEXT>/nothing HTTP/1.1~Host: a",
                "404 | GET <LIST>/more HTTP/1.1~Host: a",
                "404 | GET <CONTEXT>/api//v1/integrations.list HTTP/1.1~Host: a",
                // Headers
                "401 | GET <LIST> HTTP/1.1~Host: a",
                "401 | GET <LIST> HTTP/1.1~Host: a~X-User-Id: a~X-Auth-Token: b",
                "406 | GET <LIST> HTTP/1.1~Host: a~<AUTH>~Accept: text/html",
                "406 | GET <LIST> HTTP/1.1~Host: a~<AUTH>~Accept: nonsense",
                "400 | GET <LIST> HTTP/1.1~Host: a~<AUTH>~Accept: a/b/c",
                "200 | GET <LIST> HTTP/1.1~Host: a~<AUTH>~Accept: */*;q=0.1",
                "200 | GET <LIST> HTTP/1.1~Host: a~<AUTH>~Accept-Encoding: identity",
                // Parameters
                "400 | GET <LIST>?query=%7B HTTP/1.1~Host: a~<AUTH>",
                "400 | GET <LIST>?count=-1 HTTP/1.1~Host: a~<AUTH>",
                "200 | GET <LIST>?query=%7B%22name%22%3A%22a%20%C3%BC%22%7D HTTP/1.1~Host: a~<AUTH>",
            })
    void aRequestGetsItsStatusAsJsonWithSecurityHeaders(int status, String request) throws IOException {
        Reply reply = send(request);
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.text()).startsWith("{").contains(OUTCOMES.getOrDefault(status, "\"success\":false"));
        SecurityHeaders.ALL.forEach(
                (name, value) -> assertThat(reply.header(name)).isEqualTo(value));
    }

    /** Grizzly answers a GET in chunks itself. */
    @Test
    void anEmptyBodyInChunksIsNoBody() throws IOException {
        Reply reply = send("GET <LIST> HTTP/1.1~Host: a~<AUTH>~Transfer-Encoding: chunked~~0");
        assertThat(reply.status()).isEqualTo(container.name().equals("Grizzly") ? 400 : 200);
        assertThat(reply.text().isEmpty()).isEqualTo(container.name().equals("Grizzly"));
    }

    /** Below a context path, Grizzly fails before it calls the application. */
    @Test
    void anEncodedSlashDoesNotNameTheList() throws IOException {
        Reply reply = send("GET <CONTEXT>/api/v1%2Fintegrations.list HTTP/1.1~Host: a");
        assertThat(reply.status()).isEqualTo(container.toString().equals("Grizzly/chat") ? 500 : 404);
        assertThat(reply.text()).doesNotContain("\"integrations\"");
    }

    @Test
    void aPageIsTheSameCompressedAndPlain() throws IOException {
        Reply plain = send("GET <LIST> HTTP/1.1~Host: a~<AUTH>~Accept-Encoding: identity");
        Reply compressed = send("GET <LIST> HTTP/1.1~Host: a~<AUTH>~Accept-Encoding: gzip");
        assertThat(compressed.plainText()).isEqualTo(plain.plainText()).contains("\"integrations\":[");
    }

    @Test
    void aKnownPageIsNotSentAgain() throws IOException {
        String tag = send("GET <LIST> HTTP/1.1~Host: a~<AUTH>").header("ETag");
        Reply known = send("GET <LIST> HTTP/1.1~Host: a~<AUTH>~If-None-Match: " + tag);
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.text()).isEmpty();
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() throws IOException {
        Reply head = send("HEAD <LIST>?count=1 HTTP/1.1~Host: a~<AUTH>");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
        assertThat(head.header("ETag"))
                .isEqualTo(send("GET <LIST>?count=1 HTTP/1.1~Host: a~<AUTH>").header("ETag"));
    }

    @Test
    void thePageOfTheApiRefersToItsFilesRelatively() throws IOException {
        Reply page = send("GET <CONTEXT>" + RestApi.API_DOCS_PATH + " HTTP/1.1~Host: a");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.plainText()).doesNotContain("href=\"/", "src=\"/");
    }

    @Test
    void theDescriptionHasTheSameBytesEachTime() throws IOException {
        String request = "GET <CONTEXT>" + RestApi.OPEN_API_PATH + " HTTP/1.1~Host: a~Accept-Encoding: identity";
        Reply first = send(request);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text())
                .isEqualTo(send(request.replace("Host: a", "Host: b")).text());
    }

    private Reply send(String request) throws IOException {
        String bytes = request.replace("<LIST>", "<CONTEXT>" + RestApi.PATH)
                        .replace("<CONTEXT>", container.context())
                        .replace("<AUTH>", String.join("~", JerseyServer.SIGNED_IN))
                        .replaceFirst("~", "~Connection: close~")
                        .replace("~", "\r\n")
                + "\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), container.port())) {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return Reply.of(socket.getInputStream().readAllBytes());
        }
    }

    /** A response whose body is not in chunks any more. */
    private record Reply(List<String> head, byte[] body) {
        static Reply of(byte[] received) {
            String all = new String(received, StandardCharsets.ISO_8859_1);
            int end = all.indexOf("\r\n\r\n");
            List<String> head = all.substring(0, end).lines().toList();
            String body = all.substring(end + 4);
            boolean chunked = head.stream()
                    .anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("transfer-encoding: chunked"));
            return new Reply(head, (chunked ? joined(body) : body).getBytes(StandardCharsets.ISO_8859_1));
        }

        private static String joined(String chunks) {
            StringBuilder body = new StringBuilder();
            int start = 0;
            while (true) {
                int line = chunks.indexOf("\r\n", start);
                if (line < 0) {
                    return body.toString();
                }
                int length = Integer.parseInt(chunks.substring(start, line).trim(), 16);
                body.append(chunks, line + 2, line + 2 + length);
                start = line + 2 + length + 2;
            }
        }

        int status() {
            return Integer.parseInt(head.get(0).split(" ")[1]);
        }

        String header(String name) {
            return head.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String plainText() throws IOException {
            return header("Content-Encoding").equals("gzip")
                    ? new String(
                            new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes(), StandardCharsets.UTF_8)
                    : text();
        }
    }
}
