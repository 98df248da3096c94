package dev.integrationslist.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.rest.ratelimit.RateLimit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the description and its page are served. What they say is tried on a whole server, elsewhere. */
class DocumentationTest {
    /** A link to a file; the page also links to other pages. */
    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]+\\.(?:js|css|png|json))\"");

    private static final RateLimit ONE_CALL = new RateLimit(1, Duration.ofHours(1));

    private final JerseyServer server = server(RestOptions.DEFAULT.withRateLimit(ONE_CALL));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theDescriptionIsPublicAndNotRateLimited() throws IOException {
        for (int i = 0; i < 3; i++) {
            JerseyServer.Reply answer = server.exchange("GET", RestApi.OPEN_API_PATH);
            assertThat(answer.status()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
            assertThat(text(answer)).startsWith("{\n  \"openapi\": \"3.1");
            assertThat(answer.head()).noneMatch(line -> line.startsWith("X-RateLimit"));
        }
    }

    @Test
    void theDescriptionIsCompressedAndValidated() throws IOException {
        JerseyServer.Reply plain = server.exchange("GET", RestApi.OPEN_API_PATH);
        JerseyServer.Reply zipped = server.exchange("GET", RestApi.OPEN_API_PATH, "Accept-Encoding: gzip");
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(plain.body());
        String had = "If-None-Match: " + plain.header("ETag");
        assertThat(server.exchange("GET", RestApi.OPEN_API_PATH, had).status()).isEqualTo("HTTP/1.1 304 Not Modified");
    }

    @Test
    void headOfTheDescriptionHasItsLength() throws IOException {
        JerseyServer.Reply head = server.exchange("HEAD", RestApi.OPEN_API_PATH);
        assertThat(head.status()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(head.header("Content-Length"))
                .isEqualTo(server.exchange("GET", RestApi.OPEN_API_PATH).header("Content-Length"));
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"OPTIONS, 204", "POST, 405", "DELETE, 405"})
    void theDescriptionIsReadOnly(String method, int status) throws IOException {
        JerseyServer.Reply answer = server.exchange(method, RestApi.OPEN_API_PATH);
        assertThat(answer.status()).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer.header("Allow").split(", ?")).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
    }

    @Test
    void theDescriptionIsOnlyJson() throws IOException {
        JerseyServer.Reply answer = server.exchange("GET", RestApi.OPEN_API_PATH, "Accept: application/yaml");
        assertThat(answer.status()).startsWith("HTTP/1.1 406 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json;v=3", "/openapi.json/more", "/openapi.yaml", "/openapi"})
    void theDescriptionHasOnePath(String path) throws IOException {
        assertThat(server.exchange("GET", path).status()).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void thePageAllowsOnlyItsOwnScripts() throws IOException {
        JerseyServer.Reply page = server.exchange("GET", RestApi.API_DOCS_PATH);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; connect-src 'self';")
                .endsWith("base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        assertThat(text(page)).contains("<script src=").doesNotContain("<script>", "<style", "style=", "onload=");
    }

    @Test
    void everyFileOfThePageIsServedWithItsType() throws IOException {
        Map<String, String> types = Map.of(
                "css", "text/css;charset=utf-8",
                "js", "text/javascript;charset=utf-8",
                "png", "image/png",
                "json", "application/json");
        Matcher links = LINK.matcher(text(server.exchange("GET", RestApi.API_DOCS_PATH)));
        Set<String> tried = new TreeSet<>();
        while (links.find()) {
            String path = "/" + links.group(1);
            tried.add(path);
            JerseyServer.Reply file = server.exchange("GET", path, "Accept-Encoding: gzip", "Accept: */*");
            assertThat(file.status()).as(path).isEqualTo("HTTP/1.1 200 OK");
            assertThat(file.header("Content-Type")).isEqualTo(types.get(path.substring(path.lastIndexOf('.') + 1)));
            assertThat(file.body().length).as(path).isLessThan(600_000);
            assertThat(server.exchange("GET", path, "Accept-Encoding: gzip", "If-None-Match: " + file.header("ETag"))
                            .status())
                    .isEqualTo("HTTP/1.1 304 Not Modified");
        }
        assertThat(tried)
                .contains("/api-docs/api-docs.js", "/api-docs/swagger-ui-bundle.js", "/api-docs/swagger-ui.css");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api-docs/index.html",
                "/api-docs/build.properties",
                "/api-docs/swagger-ui.js",
                "/api-docs/swagger-ui.css;x",
                "/api-docs/../api-docs/OpenApi.class",
                "/api-docs/..%2fbuild.properties",
                "/api-docs/%2e%2e/build.properties",
                "/api-docs/../../../../META-INF/MANIFEST.MF",
                "/META-INF/resources/webjars/swagger-ui/5.34.1/swagger-ui.css",
                "/dev/integrationslist/adapter/rest/build.properties"
            })
    void otherFilesOfTheClassPathAreNotServed(String path) throws IOException {
        assertThat(server.exchange("GET", path).status()).matches("HTTP/1.1 (400|404) .*");
    }

    @Test
    void theDocumentationCanBeDisabled() throws IOException {
        try (JerseyServer silent = server(RestOptions.DEFAULT.withoutApiDocs())) {
            for (String path : List.of(RestApi.OPEN_API_PATH, RestApi.API_DOCS_PATH, "/api-docs/swagger-ui.css")) {
                assertThat(silent.exchange("GET", path).status()).startsWith("HTTP/1.1 404 ");
            }
            assertThat(silent.list("GET", "").status()).startsWith("HTTP/1.1 200 ");
        }
    }

    private static String text(JerseyServer.Reply answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static JerseyServer server(RestOptions options) {
        return new JerseyServer(
                new InMemoryApi((caller, request, budget) -> InMemoryApi.NOTHING, options).configuration());
    }
}
