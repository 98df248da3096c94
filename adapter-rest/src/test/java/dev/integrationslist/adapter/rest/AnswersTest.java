package dev.integrationslist.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.rest.http.ErrorBodies;
import dev.integrationslist.application.port.in.IntegrationPage;
import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.integration.Integration;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.glassfish.jersey.server.ContainerRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The status, headers and body of every kind of answer. */
class AnswersTest {
    private static final String UNAUTHENTICATED =
            "{\"status\":\"error\",\"message\":\"You must be logged in to do this.\"}";

    private final Api api = Api.empty();
    private final Logger logger = Logger.getLogger("dev.integrationslist.adapter.rest.http.FailureLog");
    private final List<LogRecord> log = new ArrayList<>();
    private final Handler recording = recording(log);

    @BeforeEach
    void record() {
        logger.addHandler(recording);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void stopRecording() {
        logger.removeHandler(recording);
        logger.setUseParentHandlers(true);
    }

    @ParameterizedTest(name = "{0} bytes of name in a page of at most 20000: {1}")
    @CsvSource({"19900, 200", "20000, 400", "2000000, 400"})
    void a_page_that_is_too_large_to_hold_is_refused_with_what_would_do(int bytes, int status) {
        Document stored = Document.of("name", new StringValue("x".repeat(bytes)));
        IntegrationPage page = new IntegrationPage(List.of(new Integration(stored)), 0, 0, 1);
        Api.Answer answer = new Api(
                        (caller, request, budget) -> page,
                        RestOptions.DEFAULT.withoutRateLimit().withPageBytes(20_000))
                .get("count=0");
        assertThat(answer.status()).isEqualTo(status);
        if (status == 400) {
            assertThat(answer.body())
                    .isEqualTo("{\"success\":false,\"error\":\"count: the page has more than 20000 bytes; ask for fewer"
                            + " integrations at once, or for fewer of their fields [error-invalid-params]\","
                            + "\"errorType\":\"error-invalid-params\"}");
        }
    }

    @Test
    void a_page_has_the_documented_keys_in_their_order() {
        Document stored = Document.of(
                new Field("_id", new StringValue("3aazpZ2WzoBP8msi9")),
                new Field("scriptError", NullValue.INSTANCE),
                new Field("channel", Array.EMPTY),
                new Field("_createdAt", new DateTime(1483709026018L)));
        IntegrationPage page = new IntegrationPage(List.of(new Integration(stored)), 20, 1, 22);

        Api.Answer answer = new Api((caller, request, budget) -> page).get("");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.body())
                .isEqualTo("{\"integrations\":[{\"_id\":\"3aazpZ2WzoBP8msi9\",\"scriptError\":null,\"channel\":[],"
                        + "\"_createdAt\":\"2017-01-06T13:23:46.018Z\"}],"
                        + "\"count\":1,\"offset\":20,\"items\":1,\"total\":22,\"success\":true}");
    }

    @ParameterizedTest
    @CsvSource({"false, 0, 0", "true, 0, 1", "true, 1, 0", "true, 2, 1", "true, 1, 2", "false, 1, 1"})
    void whoever_is_not_signed_in_gets_the_same_bytes(boolean known, int userIds, int tokens) {
        ContainerRequest request = api.request("GET", RestApi.PATH + "?unknown=1");
        for (int i = 0; i < userIds; i++) {
            request.header("x-user-id", known ? Api.ADMIN.userId() : "somebody");
        }
        for (int i = 0; i < tokens; i++) {
            request.header("x-auth-token", Api.ADMIN.token());
        }
        assertAnswer(api.send(request), 401, UNAUTHENTICATED);
        assertThat(api.asked()).isEmpty();
    }

    @Test
    void whoever_holds_no_permission_is_unauthorized() {
        Api forbidding = failing(new RefusedException(ErrorCode.FORBIDDEN, "", "none is held", ""));
        assertAnswer(forbidding.get(""), 403, error("unauthorized"));
    }

    @Test
    void what_the_use_case_refuses_is_told() {
        Api refusing = failing(new RefusedException(ErrorCode.INVALID_SORT, "a", "two arrays", "name one"));
        assertAnswer(
                refusing.get(""),
                400,
                "{\"success\":false,\"error\":\"sort.a: two arrays; name one [error-invalid-sort]\","
                        + "\"errorType\":\"error-invalid-sort\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1",
                "/api/v1/integrations.list/more",
                "/api/v1/integrationsXlist",
                "/API/v1/integrations.list",
                "/api/v1/integrations.list;count=1",
                "/api;x/v1/integrations.list",
                "/application.wadl"
            })
    void nothing_is_anywhere_else(String path) {
        assertAnswer(
                api.send(api.signedIn(api.request("GET", path))),
                404,
                error("Nothing is here; the list is at /api/v1/integrations.list."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "get", "X"})
    void other_methods_are_not_allowed(String method) {
        Api.Answer answer = api.send(api.signedIn(api.request(method, RestApi.PATH)));
        assertAnswer(answer, 405, error("The method is not allowed here; use one that the Allow header names."));
        assertThat(answer.header("Allow").split(",")).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/*", "application/xml, text/plain;q=0.5", "application/json;q=0"})
    void other_formats_are_not_acceptable(String accept) {
        assertAnswer(accepting(accept), 406, error("The answer is JSON; accept application/json."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json",
                "application/json; charset=utf-8",
                "text/html, application/json;q=0.1",
                "text/html,*/*;q=0.8"
            })
    void json_is_sent_to_whoever_accepts_it(String accept) {
        Api.Answer answer = accepting(accept);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "/", "application/json;q=x", "a/b/c", "\u00e9", ";", "application/json;q=\""})
    void a_malformed_accept_header_is_the_clients_fault(String accept) {
        Api.Answer answer = accepting(accept);
        assertThat(answer.status()).isBetween(400, 406);
        assertThat(answer.body()).startsWith("{\"success\":false,\"error\":\"");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 1", "PT-5S, 1", "PT0.2S, 1", "PT1S, 1", "PT1.001S, 2", "PT30S, 30"})
    void a_store_that_does_not_answer_is_to_be_asked_later(Duration wait, String seconds) {
        Api.Answer answer = failing(new StoreUnavailableException("db-1.internal", wait, new Exception("secret")))
                .get("");
        assertAnswer(
                answer,
                503,
                error("The service cannot answer now; try again after as long as the Retry-After header says."));
        assertThat(answer.header("Retry-After")).isEqualTo(seconds);
        assertThat(log)
                .singleElement()
                .satisfies(entry -> assertThat(entry.getMessage())
                        .isEqualTo("request " + answer.header("X-Request-Id") + " failed: db-1.internal"));
    }

    @Test
    void what_goes_wrong_here_is_in_the_log_under_the_requests_identifier_and_not_in_the_answer() {
        Api.Answer answer = failing(new StackOverflowError("secret")).get("");
        assertAnswer(
                answer,
                500,
                error("The request failed here; try again, and report the X-Request-Id header if it keeps failing."));
        assertThat(log).singleElement().satisfies(entry -> {
            assertThat(entry.getMessage()).contains(answer.header("X-Request-Id"));
            assertThat(entry.getThrown()).hasRootCauseInstanceOf(StackOverflowError.class);
        });
    }

    @Test
    void what_is_the_clients_fault_is_not_in_the_log() {
        api.get("count=x");
        api.send(api.request("POST", "/"));
        assertThat(log).isEmpty();
    }

    @Test
    void each_request_has_an_identifier_of_its_own() {
        assertThat(api.get("").header("X-Request-Id"))
                .matches("[0-9a-f-]{36}")
                .isNotEqualTo(api.get("").header("X-Request-Id"));
    }

    @Test
    void a_container_that_has_named_the_request_decides_and_a_client_does_not() {
        ContainerRequest named = api.request("GET", "/nowhere");
        named.setProperty(RestApi.REQUEST_ID, "7");
        named.header("X-Request-Id", "8");
        assertThat(api.send(named).header("X-Request-Id")).isEqualTo("7");

        ContainerRequest unnamed = api.request("GET", "/nowhere");
        unnamed.header("X-Request-Id", "8");
        assertThat(api.send(unnamed).header("X-Request-Id")).isNotEqualTo("8");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 406, 408, 413, 414, 417, 429, 431, 500, 501, 503, 505})
    void a_server_can_take_the_body_of_any_error_from_here(int status) {
        assertThat(new String(ErrorBodies.of(status), StandardCharsets.UTF_8))
                .matches(
                        status == 429
                                ? "\\{\"success\":false,\"error\":\"[^\"]+ \\[error-too-many-requests]\","
                                        + "\"errorType\":\"error-too-many-requests\"}"
                                : "\\{\"success\":false,\"error\":\"[^\"]+\"}");
    }

    private Api.Answer accepting(String accept) {
        ContainerRequest request = api.signedIn(api.request("GET", RestApi.PATH));
        request.header("Accept", accept);
        return api.send(request);
    }

    /** An application whose use case throws that. */
    private static Api failing(Throwable failure) {
        return new Api((caller, request, budget) -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        });
    }

    private static String error(String message) {
        return "{\"success\":false,\"error\":\"" + message + "\"}";
    }

    private static void assertAnswer(Api.Answer answer, int status, String body) {
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("X-Request-Id")).isNotBlank();
    }

    private static Handler recording(List<LogRecord> log) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                log.add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
