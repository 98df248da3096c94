package dev.integrationslist.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.application.port.in.IntegrationPage;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.integration.Integration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a container of Jersey's sends, byte by byte. */
class ContentLengthTest {
    /** Longer than any container sends at once. */
    private static final String LONG_NAME = "\u00e9".repeat(50_000);

    private JerseyServer server;

    @BeforeEach
    void start() {
        Integration integration = new Integration(Document.of("name", new StringValue(LONG_NAME)));
        InMemoryApi api =
                new InMemoryApi((caller, request, budget) -> new IntegrationPage(List.of(integration), 0, 50, 1));
        server = new JerseyServer(api.configuration());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aPageHasItsLengthInBytes() throws IOException {
        JerseyServer.Reply page = server.list("GET", "");
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
    void headHasTheStatusAndLengthOfGet(String query) throws IOException {
        JerseyServer.Reply get = server.list("GET", query);
        JerseyServer.Reply head = server.list("HEAD", query);
        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.headers("Content-Length"))
                .isEqualTo(get.headers("Content-Length"))
                .hasSize(1);
        assertThat(head.headers("Content-Type")).containsExactly("application/json");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void optionsHasTheAllowedMethodsAndNoBody() throws IOException {
        JerseyServer.Reply options = server.list("OPTIONS", "");
        assertThat(options.status()).isEqualTo("HTTP/1.1 204 No Content");
        assertThat(options.headers("Allow"))
                .singleElement()
                .satisfies(
                        allowed -> assertThat(allowed.split(",")).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS"));
        assertThat(options.body()).isEmpty();
    }

    @Test
    void anErrorHasOneContentLength() throws IOException {
        JerseyServer.Reply refused = server.list("GET", "?count=x");
        assertThat(refused.status()).isEqualTo("HTTP/1.1 400 Bad Request");
        assertThat(refused.headers("Content-Length")).containsExactly(String.valueOf(refused.body().length));
        assertThat(server.list("POST", "").headers("Allow")).hasSize(1);
    }
}
