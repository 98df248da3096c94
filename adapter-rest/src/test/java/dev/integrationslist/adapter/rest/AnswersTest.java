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

    private final InMemoryApi api = InMemoryApi.empty();
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
    void aPageBeyondTheMaximumSizeIsRefused(int bytes, int status) {
        Document stored = Document.of("name", new StringValue("x".repeat(bytes)));
        IntegrationPage page = new IntegrationPage(List.of(new Integration(stored)), 0, 0, 1);
        InMemoryApi.Answer answer = new InMemoryApi(
                        (caller, request, budget) -> page,
                        RestOptions.DEFAULT.withoutRateLimit().withPageBytes(20_000))
                .get("count=0");
        assertThat(answer.status()).isEqualTo(status);
        if (status == 400) {
            assertThat(answer.body())
                    .isEqualTo(
                            "{\"success\":false,\"error\":\"count: the page is larger than 20000 bytes; use a smaller"
                                    + " count or select fewer fields [error-invalid-params]\","
                                    + "\"errorType\":\"error-invalid-params\"}");
        }
    }

    @Test
    void aPageHasTheDocumentedKeysInTheirOrder() {
        Document stored = Document.of(
                new Field("_id", new StringValue("3aazpZ2WzoBP8msi9")),
                new Field("scriptError", NullValue.INSTANCE),
                new Field("channel", Array.EMPTY),
                new Field("_createdAt", new DateTime(1483709026018L)));
        IntegrationPage page = new IntegrationPage(List.of(new Integration(stored)), 20, 1, 22);

        InMemoryApi.Answer answer = new InMemoryApi((caller, request, budget) -> page).get("");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.body())
                .isEqualTo("{\"integrations\":[{\"_id\":\"3aazpZ2WzoBP8msi9\",\"scriptError\":null,\"channel\":[],"
                        + "\"_createdAt\":\"2017-01-06T13:23:46.018Z\"}],"
                        + "\"count\":1,\"offset\":20,\"items\":1,\"total\":22,\"success\":true}");
    }

    @ParameterizedTest
    @CsvSource({"false, 0, 0", "true, 0, 1", "true, 1, 0", "true, 2, 1", "true, 1, 2", "false, 1, 1"})
    void everyFailedSignInHasTheSameBody(boolean known, int userIds, int tokens) {
        ContainerRequest request = api.request("GET", RestApi.PATH + "?unknown=1");
        for (int i = 0; i < userIds; i++) {
            request.header("x-user-id", known ? InMemoryApi.ADMIN.userId() : "somebody");
        }
        for (int i = 0; i < tokens; i++) {
            request.header("x-auth-token", InMemoryApi.ADMIN.token());
        }
        assertAnswer(api.send(request), 401, UNAUTHENTICATED);
        assertThat(api.asked()).isEmpty();
    }

    @Test
    void aCallerWithoutPermissionIs403() {
        InMemoryApi forbidding = failing(new RefusedException(ErrorCode.FORBIDDEN, "", "none is held", ""));
        assertAnswer(forbidding.get(""), 403, error("unauthorized"));
    }

    @Test
    void aRefusalOfTheUseCaseIs400() {
        InMemoryApi refusing = failing(new RefusedException(ErrorCode.INVALID_SORT, "a", "two arrays", "name one"));
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
    void otherPathsAreNotFound(String path) {
        assertAnswer(
                api.send(api.signedIn(api.request("GET", path))),
                404,
                error("Not found. Integrations are listed at /api/v1/integrations.list."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "get", "X"})
    void otherMethodsAreNotAllowed(String method) {
        InMemoryApi.Answer answer = api.send(api.signedIn(api.request(method, RestApi.PATH)));
        assertAnswer(answer, 405, error("Method not allowed. Use one of the methods in the Allow header."));
        assertThat(answer.header("Allow").split(",")).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/*", "application/xml, text/plain;q=0.5", "application/json;q=0"})
    void otherMediaTypesAreNotAcceptable(String accept) {
        assertAnswer(accepting(accept), 406, error("Not acceptable. The response is JSON; accept application/json."));
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
    void jsonIsSentIfAccepted(String accept) {
        InMemoryApi.Answer answer = accepting(accept);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "/", "application/json;q=x", "a/b/c", "\u00e9", ";", "application/json;q=\""})
    void aMalformedAcceptHeaderIsAClientError(String accept) {
        InMemoryApi.Answer answer = accepting(accept);
        assertThat(answer.status()).isBetween(400, 406);
        assertThat(answer.body()).startsWith("{\"success\":false,\"error\":\"");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 1", "PT-5S, 1", "PT0.2S, 1", "PT1S, 1", "PT1.001S, 2", "PT30S, 30"})
    void anUnavailableStoreIs503WithRetryAfter(Duration wait, String seconds) {
        InMemoryApi.Answer answer = failing(
                        new StoreUnavailableException("db-1.internal", wait, new Exception("secret")))
                .get("");
        assertAnswer(
                answer,
                503,
                error("Service unavailable. Retry after the number of seconds in the Retry-After header."));
        assertThat(answer.header("Retry-After")).isEqualTo(seconds);
        assertThat(log)
                .singleElement()
                .satisfies(entry -> assertThat(entry.getMessage())
                        .isEqualTo("request " + answer.header("X-Request-Id") + " failed: db-1.internal"));
    }

    @Test
    void anInternalErrorIsLoggedAndNotShown() {
        InMemoryApi.Answer answer = failing(new StackOverflowError("secret")).get("");
        assertAnswer(
                answer, 500, error("Internal error. If it persists, report the X-Request-Id header to the operator."));
        assertThat(log).singleElement().satisfies(entry -> {
            assertThat(entry.getMessage()).contains(answer.header("X-Request-Id"));
            assertThat(entry.getThrown()).hasRootCauseInstanceOf(StackOverflowError.class);
        });
    }

    @Test
    void clientErrorsAreNotLogged() {
        api.get("count=x");
        api.send(api.request("POST", "/"));
        assertThat(log).isEmpty();
    }

    @Test
    void eachRequestHasItsOwnIdentifier() {
        assertThat(api.get("").header("X-Request-Id"))
                .matches("[0-9a-f-]{36}")
                .isNotEqualTo(api.get("").header("X-Request-Id"));
    }

    @Test
    void theContainerAndNotTheClientSetsTheRequestIdentifier() {
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
    void everyStatusHasAnErrorBody(int status) {
        assertThat(new String(ErrorBodies.of(status), StandardCharsets.UTF_8))
                .matches(
                        status == 429
                                ? "\\{\"success\":false,\"error\":\"[^\"]+ \\[error-too-many-requests]\","
                                        + "\"errorType\":\"error-too-many-requests\"}"
                                : "\\{\"success\":false,\"error\":\"[^\"]+\"}");
    }

    private InMemoryApi.Answer accepting(String accept) {
        ContainerRequest request = api.signedIn(api.request("GET", RestApi.PATH));
        request.header("Accept", accept);
        return api.send(request);
    }

    /** An application whose use case throws that. */
    private static InMemoryApi failing(Throwable failure) {
        return new InMemoryApi((caller, request, budget) -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        });
    }

    private static String error(String message) {
        return "{\"success\":false,\"error\":\"" + message + "\"}";
    }

    private static void assertAnswer(InMemoryApi.Answer answer, int status, String body) {
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
