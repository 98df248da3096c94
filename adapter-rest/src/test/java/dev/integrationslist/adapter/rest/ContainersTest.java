package dev.integrationslist.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.integrationslist.adapter.rest.JerseyServer.Reply;
import dev.integrationslist.adapter.rest.http.SecurityHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
        assertThat(status(reply)).as(text(reply)).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(text(reply)).startsWith("{").contains(OUTCOMES.getOrDefault(status, "\"success\":false"));
        SecurityHeaders.ALL.forEach(
                (name, value) -> assertThat(reply.header(name)).isEqualTo(value));
    }

    /** Grizzly answers a GET in chunks itself. */
    @Test
    void anEmptyBodyInChunksIsNoBody() throws IOException {
        Reply reply = send("GET <LIST> HTTP/1.1~Host: a~<AUTH>~Transfer-Encoding: chunked~~0");
        assertThat(status(reply)).isEqualTo(container.name().equals("Grizzly") ? 400 : 200);
        assertThat(text(reply).isEmpty()).isEqualTo(container.name().equals("Grizzly"));
    }

    /** Below a context path, Grizzly fails before it calls the application. */
    @Test
    void anEncodedSlashDoesNotNameTheList() throws IOException {
        Reply reply = send("GET <CONTEXT>/api/v1%2Fintegrations.list HTTP/1.1~Host: a");
        assertThat(status(reply)).isEqualTo(container.toString().equals("Grizzly/chat") ? 500 : 404);
        assertThat(text(reply)).doesNotContain("\"integrations\"");
    }

    @Test
    void aPageIsTheSameCompressedAndPlain() throws IOException {
        Reply plain = send("GET <LIST> HTTP/1.1~Host: a~<AUTH>~Accept-Encoding: identity");
        Reply compressed = send("GET <LIST> HTTP/1.1~Host: a~<AUTH>~Accept-Encoding: gzip");
        assertThat(text(compressed)).isEqualTo(text(plain)).contains("\"integrations\":[");
    }

    @Test
    void aKnownPageIsNotSentAgain() throws IOException {
        String tag = send("GET <LIST> HTTP/1.1~Host: a~<AUTH>").header("ETag");
        Reply known = send("GET <LIST> HTTP/1.1~Host: a~<AUTH>~If-None-Match: " + tag);
        assertThat(status(known)).isEqualTo(304);
        assertThat(text(known)).isEmpty();
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() throws IOException {
        Reply head = send("HEAD <LIST>?count=1 HTTP/1.1~Host: a~<AUTH>");
        assertThat(status(head)).isEqualTo(200);
        assertThat(text(head)).isEmpty();
        assertThat(head.header("ETag"))
                .isEqualTo(send("GET <LIST>?count=1 HTTP/1.1~Host: a~<AUTH>").header("ETag"));
    }

    @Test
    void thePageOfTheApiRefersToItsFilesRelatively() throws IOException {
        Reply page = send("GET <CONTEXT>" + RestApi.API_DOCS_PATH + " HTTP/1.1~Host: a");
        assertThat(status(page)).isEqualTo(200);
        assertThat(text(page)).doesNotContain("href=\"/", "src=\"/");
    }

    @Test
    void theDescriptionHasTheSameBytesEachTime() throws IOException {
        String request = "GET <CONTEXT>" + RestApi.OPEN_API_PATH + " HTTP/1.1~Host: a~Accept-Encoding: identity";
        Reply first = send(request);
        assertThat(status(first)).isEqualTo(200);
        assertThat(text(first)).isEqualTo(text(send(request.replace("Host: a", "Host: b"))));
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
            return new Reply(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        }
    }

    private static int status(Reply reply) {
        return Integer.parseInt(reply.status().split(" ")[1]);
    }

    /** The body as text, joined if it was sent in chunks, and decompressed. */
    private static String text(Reply reply) throws IOException {
        byte[] body = reply.headers("Transfer-Encoding").contains("chunked") ? joined(reply.body()) : reply.body();
        return new String(
                reply.headers("Content-Encoding").contains("gzip")
                        ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
                        : body,
                StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] chunks) {
        String rest = new String(chunks, StandardCharsets.ISO_8859_1);
        StringBuilder body = new StringBuilder();
        for (int line = rest.indexOf("\r\n"); line >= 0; line = rest.indexOf("\r\n")) {
            int end = line + 2 + Integer.parseInt(rest.substring(0, line).trim(), 16);
            body.append(rest, line + 2, end);
            rest = rest.substring(Math.min(end + 2, rest.length()));
        }
        return body.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
