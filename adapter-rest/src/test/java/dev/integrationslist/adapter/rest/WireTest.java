package dev.integrationslist.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.application.port.in.IntegrationPage;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.integration.Integration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.glassfish.jersey.jetty.JettyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a container of Jersey's sends, byte by byte. */
class WireTest {
    /** Longer than any container sends at once. */
    private static final String LONG_NAME = "\u00e9".repeat(50_000);

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @BeforeEach
    void start() throws Exception {
        Integration integration = new Integration(Document.of("name", new StringValue(LONG_NAME)));
        Api api = new Api((caller, request) -> new IntegrationPage(List.of(integration), 0, 50, 1));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(ContainerFactory.createContainer(JettyHttpContainer.class, api.configuration()));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void a_page_says_its_length_in_bytes_however_long_it_is() throws IOException {
        Exchange page = exchange("GET", "");
        assertThat(page.status()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(page.headers("Content-Length")).containsExactly(String.valueOf(page.body().length));
        assertThat(page.headers("Content-Type")).containsExactly("application/json");
        assertThat(page.headers("X-Request-Id")).hasSize(1);
        assertThat(page.headers("Transfer-Encoding")).isEmpty();
        assertThat(new String(page.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"integrations\":[{\"name\":\"" + LONG_NAME
                        + "\"}],\"count\":1,\"offset\":0,\"items\":1,\"total\":1,\"success\":true}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?count=x", "?query=%7B"})
    void head_answers_what_get_does_without_the_body(String query) throws IOException {
        Exchange get = exchange("GET", query);
        Exchange head = exchange("HEAD", query);
        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.headers("Content-Length"))
                .isEqualTo(get.headers("Content-Length"))
                .hasSize(1);
        assertThat(head.headers("Content-Type")).containsExactly("application/json");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void options_tell_the_methods_and_nothing_else() throws IOException {
        Exchange options = exchange("OPTIONS", "");
        assertThat(options.status()).isEqualTo("HTTP/1.1 204 No Content");
        assertThat(options.headers("Allow"))
                .singleElement()
                .satisfies(
                        allowed -> assertThat(allowed.split(",")).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS"));
        assertThat(options.body()).isEmpty();
    }

    @Test
    void an_error_says_its_length_once() throws IOException {
        Exchange refused = exchange("GET", "?count=x");
        assertThat(refused.status()).isEqualTo("HTTP/1.1 400 Bad Request");
        assertThat(refused.headers("Content-Length")).containsExactly(String.valueOf(refused.body().length));
        assertThat(exchange("POST", "").headers("Allow")).hasSize(1);
    }

    private Exchange exchange(String method, String query) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
            String request = method + " " + RestApi.PATH + query
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + "X-User-Id: " + Api.ADMIN.userId()
                    + "\r\nX-Auth-Token: " + Api.ADMIN.token() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new Exchange(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        }
    }

    /** One answer, each of its bytes a character. */
    private record Exchange(String bytes) {
        String status() {
            return head().get(0);
        }

        List<String> headers(String name) {
            return head().stream()
                    .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    .map(line -> line.substring(name.length() + 2))
                    .toList();
        }

        byte[] body() {
            return bytes.substring(bytes.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.ISO_8859_1);
        }

        private List<String> head() {
            return bytes.substring(0, bytes.indexOf("\r\n\r\n")).lines().toList();
        }
    }
}
