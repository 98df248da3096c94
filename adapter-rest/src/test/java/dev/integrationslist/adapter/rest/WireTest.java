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
class WireTest {
    /** Longer than any container sends at once. */
    private static final String LONG_NAME = "\u00e9".repeat(50_000);

    private Wire wire;

    @BeforeEach
    void start() {
        Integration integration = new Integration(Document.of("name", new StringValue(LONG_NAME)));
        Api api = new Api((caller, request, budget) -> new IntegrationPage(List.of(integration), 0, 50, 1));
        wire = new Wire(api.configuration());
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    @Test
    void a_page_says_its_length_in_bytes_however_long_it_is() throws IOException {
        Wire.Exchange page = wire.list("GET", "");
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
        Wire.Exchange get = wire.list("GET", query);
        Wire.Exchange head = wire.list("HEAD", query);
        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.headers("Content-Length"))
                .isEqualTo(get.headers("Content-Length"))
                .hasSize(1);
        assertThat(head.headers("Content-Type")).containsExactly("application/json");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void options_tell_the_methods_and_nothing_else() throws IOException {
        Wire.Exchange options = wire.list("OPTIONS", "");
        assertThat(options.status()).isEqualTo("HTTP/1.1 204 No Content");
        assertThat(options.headers("Allow"))
                .singleElement()
                .satisfies(
                        allowed -> assertThat(allowed.split(",")).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS"));
        assertThat(options.body()).isEmpty();
    }

    @Test
    void an_error_says_its_length_once() throws IOException {
        Wire.Exchange refused = wire.list("GET", "?count=x");
        assertThat(refused.status()).isEqualTo("HTTP/1.1 400 Bad Request");
        assertThat(refused.headers("Content-Length")).containsExactly(String.valueOf(refused.body().length));
        assertThat(wire.list("POST", "").headers("Allow")).hasSize(1);
    }
}
