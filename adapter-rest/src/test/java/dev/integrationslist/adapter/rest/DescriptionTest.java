package dev.integrationslist.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the description is served; what it says is compared with a whole server, elsewhere. */
class DescriptionTest {
    private static final RateLimit ONE_CALL = new RateLimit(1, Duration.ofHours(1));

    private final Wire wire = wire(RestOptions.DEFAULT.withRateLimit(ONE_CALL));

    @AfterEach
    void stop() {
        wire.close();
    }

    @Test
    void everybody_gets_it_as_often_as_they_like() throws IOException {
        for (int i = 0; i < 3; i++) {
            Wire.Exchange answer = wire.exchange("GET", RestApi.OPEN_API_PATH);
            assertThat(answer.status()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).startsWith("{\"openapi\":\"3.1");
            assertThat(answer.head()).noneMatch(line -> line.startsWith("X-RateLimit"));
        }
    }

    @Test
    void it_is_compressed_and_not_sent_again_to_whoever_has_it() throws IOException {
        Wire.Exchange plain = wire.exchange("GET", RestApi.OPEN_API_PATH);
        Wire.Exchange zipped = wire.exchange("GET", RestApi.OPEN_API_PATH, "Accept-Encoding: gzip");
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(plain.body());
        String had = "If-None-Match: " + plain.header("ETag");
        assertThat(wire.exchange("GET", RestApi.OPEN_API_PATH, had).status()).isEqualTo("HTTP/1.1 304 Not Modified");
    }

    @Test
    void head_tells_of_it_without_sending_it() throws IOException {
        Wire.Exchange head = wire.exchange("HEAD", RestApi.OPEN_API_PATH);
        assertThat(head.status()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(head.header("Content-Length"))
                .isEqualTo(wire.exchange("GET", RestApi.OPEN_API_PATH).header("Content-Length"));
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"OPTIONS, 204", "POST, 405", "DELETE, 405"})
    void it_is_only_there_to_be_read(String method, int status) throws IOException {
        Wire.Exchange answer = wire.exchange(method, RestApi.OPEN_API_PATH);
        assertThat(answer.status()).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer.header("Allow").split(", ?")).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
    }

    @Test
    void it_is_json_alone() throws IOException {
        Wire.Exchange answer = wire.exchange("GET", RestApi.OPEN_API_PATH, "Accept: application/yaml");
        assertThat(answer.status()).startsWith("HTTP/1.1 406 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json;v=3", "/openapi.json/more", "/openapi.yaml", "/openapi"})
    void it_is_nowhere_else(String path) throws IOException {
        assertThat(wire.exchange("GET", path).status()).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void an_operator_can_do_without() throws IOException {
        try (Wire silent = wire(RestOptions.DEFAULT.withoutApiDocs())) {
            assertThat(silent.exchange("GET", RestApi.OPEN_API_PATH).status()).startsWith("HTTP/1.1 404 ");
            assertThat(silent.list("GET", "").status()).startsWith("HTTP/1.1 200 ");
        }
    }

    private static Wire wire(RestOptions options) {
        return new Wire(new Api((caller, request) -> Api.NOTHING, options).configuration());
    }
}
