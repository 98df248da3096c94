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
class HttpTest {
    private static final String ORIGIN = "https://chat.example.org";

    private IntegrationPage page = page("Guggy".repeat(1_000));
    private Wire wire = wire(Set.of());

    @AfterEach
    void stop() {
        wire.close();
    }

    @Test
    void a_page_is_not_sent_again_to_whoever_has_it() throws IOException {
        Wire.Exchange first = wire.list("GET", "");
        assertThat(first.header("ETag")).matches("\"[A-Za-z0-9_-]{22}\"");

        Wire.Exchange again = wire.list("GET", "", "If-None-Match: " + first.header("ETag"));

        assertThat(again.status()).isEqualTo("HTTP/1.1 304 Not Modified");
        assertThat(again.body()).isEmpty();
        assertThat(again.headers("Content-Type")).isEmpty();
        assertThat(again.headers("Content-Length")).isEmpty();
        for (String kept : List.of("ETag", "Cache-Control", "Vary", "Link")) {
            assertThat(again.headers(kept)).isEqualTo(first.headers(kept)).isNotEmpty();
        }
    }

    @Test
    void a_page_that_changed_is_sent() throws IOException {
        String tag = wire.list("GET", "").header("ETag");
        page = page("another");
        Wire.Exchange changed = wire.list("GET", "", "If-None-Match: " + tag);
        assertThat(changed.status()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void what_is_compressed_is_the_same_page_under_a_tag_of_its_own() throws IOException {
        Wire.Exchange plain = wire.list("GET", "", "Accept-Encoding: identity");
        Wire.Exchange zipped = wire.list("GET", "", "Accept-Encoding: br, gzip");
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.header("Content-Length")).isEqualTo(String.valueOf(zipped.body().length));
        assertThat(zipped.body().length).isLessThan(plain.body().length / 10);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(plain.headers("Content-Encoding")).isEmpty();
        assertThat(zipped.header("ETag")).isNotEqualTo(plain.header("ETag"));

        assertThat(wire.list("GET", "", "Accept-Encoding: gzip", "If-None-Match: " + zipped.header("ETag"))
                        .status())
                .isEqualTo("HTTP/1.1 304 Not Modified");
        assertThat(wire.list("GET", "", "Accept-Encoding: gzip", "If-None-Match: " + plain.header("ETag"))
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
    void a_page_that_the_client_would_not_have_is_not_sent(String condition, String status) throws IOException {
        for (String coding : List.of("gzip", "identity")) {
            String header = "Accept-Encoding: " + coding;
            String tag = wire.list("GET", "", header).header("ETag");
            String ifMatch = "If-Match: " + condition.replace("<tag>", tag);
            Wire.Exchange answer = wire.list("GET", "", header, ifMatch);
            assertThat(answer.status()).isEqualTo("HTTP/1.1 " + status);
            assertThat(stable(wire.list("HEAD", "", header, ifMatch))).isEqualTo(stable(answer));
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
    void a_short_page_is_not_worth_compressing() throws IOException {
        page = page("short");
        assertThat(wire.list("GET", "", "Accept-Encoding: gzip").headers("Content-Encoding"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept-Encoding: gzip", "Accept-Encoding: identity", "Accept: text/html"})
    void head_has_the_headers_of_get(String header) throws IOException {
        Wire.Exchange get = wire.list("GET", "?count=1", header);
        Wire.Exchange head = wire.list("HEAD", "?count=1", header);
        assertThat(stable(head)).isEqualTo(stable(get));
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept-Encoding: gzip", "Accept-Encoding: identity"})
    void head_of_a_page_that_the_client_has_tells_the_length_it_would_have(String coding) throws IOException {
        Wire.Exchange page = wire.list("GET", "", coding);
        Wire.Exchange head = wire.list("HEAD", "", coding, "If-None-Match: " + page.header("ETag"));
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
    void an_empty_member_of_a_list_is_passed_over(String header) throws IOException {
        assertThat(wire.list("GET", "", header).status()).isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void an_error_has_no_validator_whatever_the_client_has() throws IOException {
        Wire.Exchange refused = wire.list("GET", "?count=x", "If-None-Match: *", "Accept-Encoding: gzip");
        assertThat(refused.status()).isEqualTo("HTTP/1.1 400 Bad Request");
        assertThat(refused.headers("ETag")).isEmpty();
        assertThat(refused.headers("Content-Encoding")).isEmpty();
    }

    @Test
    void the_pages_beside_this_one_are_linked() throws IOException {
        page = new IntegrationPage(page.integrations(), 10, 10, 35);
        assertThat(wire.list("GET", "?offset=10&count=10&name=a%20b").header("Link"))
                .isEqualTo("</api/v1/integrations.list?count=10&name=a%20b&offset=0>; rel=\"first\", "
                        + "</api/v1/integrations.list?count=10&name=a%20b&offset=0>; rel=\"prev\", "
                        + "</api/v1/integrations.list?count=10&name=a%20b&offset=20>; rel=\"next\", "
                        + "</api/v1/integrations.list?count=10&name=a%20b&offset=30>; rel=\"last\"");
        page = new IntegrationPage(page.integrations(), 0, 0, 35);
        assertThat(wire.list("GET", "?count=0").headers("Link")).isEmpty();
    }

    @Test
    void a_query_too_long_to_be_repeated_in_links_is_answered_without() throws IOException {
        page = new IntegrationPage(page.integrations(), 10, 10, 35);
        int room = (4 * 1024 - wire.list("GET", "?query={}").header("Link").length()) / 4;
        assertThat(wire.list("GET", "?query={}" + "+".repeat(room)).headers("Link"))
                .hasSize(1);
        assertThat(wire.list("GET", "?query={}" + "+".repeat(room + 1)).headers("Link"))
                .isEmpty();
        Wire.Exchange longer = wire.list("GET", "?query={}" + "+".repeat(7_000));
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
    void every_answer_tells_caches_and_browsers_what_not_to_do(String method, String target) throws IOException {
        for (String[] headers : List.of(Wire.SIGNED_IN, new String[0])) {
            Wire.Exchange answer = wire.exchange(method, target, headers);
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
    void pages_of_an_origin_that_is_configured_may_call() throws IOException {
        wire.close();
        wire = wire(Set.of(ORIGIN, "http://localhost:3000"));

        Wire.Exchange preflight =
                wire.exchange("OPTIONS", RestApi.PATH, "Origin: " + ORIGIN, "Access-Control-Request-Method: GET");
        assertThat(preflight.status()).isEqualTo("HTTP/1.1 204 No Content");
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
        assertThat(preflight.header("Access-Control-Allow-Headers"))
                .isEqualTo("X-Auth-Token, X-User-Id, If-Match, If-None-Match");
        assertThat(preflight.header("Access-Control-Max-Age")).isEqualTo("600");

        for (Wire.Exchange answer :
                List.of(wire.list("GET", "", "Origin: " + ORIGIN), wire.exchange("GET", "/", "Origin: " + ORIGIN))) {
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
            assertThat(answer.header("Access-Control-Expose-Headers"))
                    .isEqualTo("Link, ETag, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, Retry-After, "
                            + "X-Request-Id");
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
    void pages_of_other_origins_may_not(String origin) throws IOException {
        wire.close();
        wire = wire(Set.of(ORIGIN));
        Wire.Exchange answer = wire.list("GET", "", origin);
        assertThat(answer.head()).noneMatch(line -> line.startsWith("Access-Control-"));
        assertThat(answer.headers("Vary")).contains("Origin");
    }

    @Test
    void pages_of_every_origin_may_where_that_is_configured() throws IOException {
        wire.close();
        wire = wire(Set.of("*"));
        Wire.Exchange answer = wire.list("GET", "", "Origin: https://anybody.example");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Vary")).doesNotContain("Origin");
    }

    private Wire wire(Set<String> origins) {
        RestOptions options = RestOptions.DEFAULT.withoutRateLimit().withCorsOrigins(origins);
        return new Wire(new Api((caller, request, budget) -> page, options).configuration());
    }

    private static IntegrationPage page(String name) {
        return new IntegrationPage(List.of(new Integration(Document.of("name", new StringValue(name)))), 0, 50, 1);
    }

    private static List<String> stable(Wire.Exchange exchange) {
        return exchange.head().stream()
                .filter(line -> !line.startsWith("X-Request-Id") && !line.startsWith("Date"))
                .sorted()
                .toList();
    }
}
