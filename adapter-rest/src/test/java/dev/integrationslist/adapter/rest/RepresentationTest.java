package dev.integrationslist.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.rest.http.ErrorBodies;
import dev.integrationslist.application.port.in.IntegrationPage;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.integration.Integration;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Validators, codings, links, CORS and the headers that are on everything, over a socket. */
class RepresentationTest {
    private static final String ORIGIN = "https://chat.example.org";

    private IntegrationPage page = page("Guggy".repeat(1_000));
    private JerseyServer server = server(Set.of());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anUnchangedPageIsAnsweredWith304() throws IOException {
        JerseyServer.Reply first = server.list("GET", "");
        assertThat(first.header("ETag")).matches("\"[A-Za-z0-9_-]{22}\"");

        JerseyServer.Reply again = server.list("GET", "", "If-None-Match: " + first.header("ETag"));

        assertThat(again.status()).isEqualTo("HTTP/1.1 304 Not Modified");
        assertThat(again.body()).isEmpty();
        assertThat(again.headers("Content-Type")).isEmpty();
        assertThat(again.headers("Content-Length")).isEmpty();
        for (String kept : List.of("ETag", "Cache-Control", "Vary", "Link")) {
            assertThat(again.headers(kept)).isEqualTo(first.headers(kept)).isNotEmpty();
        }
    }

    @Test
    void aChangedPageIsSent() throws IOException {
        String tag = server.list("GET", "").header("ETag");
        page = page("another");
        JerseyServer.Reply changed = server.list("GET", "", "If-None-Match: " + tag);
        assertThat(changed.status()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void gzipHasItsOwnEntityTag() throws IOException {
        JerseyServer.Reply plain = server.list("GET", "", "Accept-Encoding: identity");
        JerseyServer.Reply zipped = server.list("GET", "", "Accept-Encoding: br, gzip");
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.header("Content-Length")).isEqualTo(String.valueOf(zipped.body().length));
        assertThat(zipped.body().length).isLessThan(plain.body().length / 10);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(plain.headers("Content-Encoding")).isEmpty();
        assertThat(zipped.header("ETag")).isNotEqualTo(plain.header("ETag"));

        assertThat(server.list("GET", "", "Accept-Encoding: gzip", "If-None-Match: " + zipped.header("ETag"))
                        .status())
                .isEqualTo("HTTP/1.1 304 Not Modified");
        assertThat(server.list("GET", "", "Accept-Encoding: gzip", "If-None-Match: " + plain.header("ETag"))
                        .status())
                .isEqualTo("HTTP/1.1 200 OK");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<tag> | 200 OK",
                "'\"x\", <tag>' | 200 OK",
                "* | 200 OK",
                "W/<tag> | 412 Precondition Failed",
                "\"x\" | 412 Precondition Failed",
                "x | 412 Precondition Failed",
            })
    void ifMatchDecidesWhetherAPageIsSent(String condition, String status) throws IOException {
        for (String coding : List.of("gzip", "identity")) {
            String header = "Accept-Encoding: " + coding;
            String tag = server.list("GET", "", header).header("ETag");
            String ifMatch = "If-Match: " + condition.replace("<tag>", tag);
            JerseyServer.Reply answer = server.list("GET", "", header, ifMatch);
            assertThat(answer.status()).isEqualTo("HTTP/1.1 " + status);
            assertThat(stable(server.list("HEAD", "", header, ifMatch))).isEqualTo(stable(answer));
            if (status.startsWith("412")) {
                assertThat(answer.body()).isEqualTo(ErrorBodies.of(412));
                assertThat(answer.header("Content-Type")).isEqualTo("application/json");
                for (String another : List.of("ETag", "Link", "Content-Encoding")) {
                    assertThat(answer.headers(another)).isEmpty();
                }
            }
        }
    }

    @Test
    void aShortPageIsNotCompressed() throws IOException {
        page = page("short");
        assertThat(server.list("GET", "", "Accept-Encoding: gzip").headers("Content-Encoding"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept-Encoding: gzip", "Accept-Encoding: identity", "Accept: text/html"})
    void headHasTheHeadersOfGet(String header) throws IOException {
        JerseyServer.Reply get = server.list("GET", "?count=1", header);
        JerseyServer.Reply head = server.list("HEAD", "?count=1", header);
        assertThat(stable(head)).isEqualTo(stable(get));
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept-Encoding: gzip", "Accept-Encoding: identity"})
    void headWith304HasTheLengthOfThePage(String coding) throws IOException {
        JerseyServer.Reply page = server.list("GET", "", coding);
        JerseyServer.Reply head = server.list("HEAD", "", coding, "If-None-Match: " + page.header("ETag"));
        assertThat(head.status()).isEqualTo("HTTP/1.1 304 Not Modified");
        assertThat(head.header("Content-Length")).isEqualTo(page.header("Content-Length"));
        assertThat(head.headers("Content-Encoding")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: , application/json",
                "Accept: application/json,,text/html",
                "Accept: text/html, \t, application/json ,",
                "Accept:",
                "Accept: ,",
                "Accept:\r\nAccept: application/json"
            })
    void emptyMembersOfAcceptAreIgnored(String header) throws IOException {
        assertThat(server.list("GET", "", header).status()).isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void anErrorHasNoEntityTag() throws IOException {
        JerseyServer.Reply refused = server.list("GET", "?count=x", "If-None-Match: *", "Accept-Encoding: gzip");
        assertThat(refused.status()).isEqualTo("HTTP/1.1 400 Bad Request");
        assertThat(refused.headers("ETag")).isEmpty();
        assertThat(refused.headers("Content-Encoding")).isEmpty();
    }

    @Test
    void thePagesAroundThisOneAreLinked() throws IOException {
        page = new IntegrationPage(page.integrations(), 10, 10, 35);
        assertThat(server.list("GET", "?offset=10&count=10&name=a%20b").header("Link"))
                .isEqualTo("<?count=10&name=a%20b&offset=0>; rel=\"first\", "
                        + "<?count=10&name=a%20b&offset=0>; rel=\"prev\", "
                        + "<?count=10&name=a%20b&offset=20>; rel=\"next\", "
                        + "<?count=10&name=a%20b&offset=30>; rel=\"last\"");
        page = new IntegrationPage(page.integrations(), 0, 0, 35);
        assertThat(server.list("GET", "?count=0").headers("Link")).isEmpty();
    }

    @Test
    void aHeaderBeyondFourKilobytesHasNoLinks() throws IOException {
        page = new IntegrationPage(page.integrations(), 10, 10, 35);
        int room = (4 * 1024 - server.list("GET", "?query={}").header("Link").length()) / 4;
        assertThat(server.list("GET", "?query={}" + "+".repeat(room)).headers("Link"))
                .hasSize(1);
        assertThat(server.list("GET", "?query={}" + "+".repeat(room + 1)).headers("Link"))
                .isEmpty();
        JerseyServer.Reply longer = server.list("GET", "?query={}" + "+".repeat(7_000));
        assertThat(longer.status()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(longer.headers("Link")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/integrations.list",
        "GET, /api/v1/integrations.list?count=x",
        "GET, /nowhere",
        "POST, /api/v1/integrations.list",
        "TRACE, /api/v1/integrations.list",
        "OPTIONS, /api/v1/integrations.list",
        "HEAD, /api/v1/integrations.list"
    })
    void everyResponseHasCacheAndSecurityHeaders(String method, String target) throws IOException {
        for (String[] headers : List.of(JerseyServer.SIGNED_IN, new String[0])) {
            JerseyServer.Reply answer = server.exchange(method, target, headers);
            assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
            assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding, X-User-Id, X-Auth-Token");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy"))
                    .isEqualTo("default-src 'none'; frame-ancestors 'none'");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(answer.head()).noneMatch(line -> line.startsWith("Access-Control-"));
        }
    }

    @Test
    void aConfiguredOriginMayReadResponses() throws IOException {
        server.close();
        server = server(Set.of(ORIGIN, "http://localhost:3000"));

        JerseyServer.Reply preflight =
                server.exchange("OPTIONS", RestApi.PATH, "Origin: " + ORIGIN, "Access-Control-Request-Method: GET");
        assertThat(preflight.status()).isEqualTo("HTTP/1.1 204 No Content");
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
        assertThat(preflight.header("Access-Control-Allow-Headers"))
                .isEqualTo("X-Auth-Token, X-User-Id, If-Match, If-None-Match");
        assertThat(preflight.header("Access-Control-Max-Age")).isEqualTo("600");

        for (JerseyServer.Reply answer : List.of(
                server.list("GET", "", "Origin: " + ORIGIN), server.exchange("GET", "/", "Origin: " + ORIGIN))) {
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
            assertThat(answer.header("Access-Control-Expose-Headers"))
                    .isEqualTo("Link, ETag, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, Retry-After, "
                            + "X-Query-Hint, X-Request-Id");
            assertThat(answer.headers("Access-Control-Allow-Methods")).isEmpty();
            assertThat(answer.headers("Vary")).contains("Origin");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example",
                "Origin: https://chat.example.org.evil.example",
                "Origin: http://chat.example.org",
                "Origin: https://chat.example.org:443",
                "Origin: null",
                "Origin: *",
                "X: y"
            })
    void otherOriginsMayNotReadResponses(String origin) throws IOException {
        server.close();
        server = server(Set.of(ORIGIN));
        JerseyServer.Reply answer = server.list("GET", "", origin);
        assertThat(answer.head()).noneMatch(line -> line.startsWith("Access-Control-"));
        assertThat(answer.headers("Vary")).contains("Origin");
    }

    @Test
    void theWildcardAllowsEveryOrigin() throws IOException {
        server.close();
        server = server(Set.of("*"));
        JerseyServer.Reply answer = server.list("GET", "", "Origin: https://anybody.example");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Vary")).doesNotContain("Origin");
    }

    private JerseyServer server(Set<String> origins) {
        RestOptions options = RestOptions.DEFAULT.withoutRateLimit().withCorsOrigins(origins);
        return new JerseyServer(new InMemoryApi((caller, request, budget) -> page, options).configuration());
    }

    private static IntegrationPage page(String name) {
        return new IntegrationPage(List.of(new Integration(Document.of("name", new StringValue(name)))), 0, 50, 1);
    }

    private static List<String> stable(JerseyServer.Reply exchange) {
        return exchange.head().stream()
                .filter(line -> !line.startsWith("X-Request-Id") && !line.startsWith("Date"))
                .sorted()
                .toList();
    }
}
