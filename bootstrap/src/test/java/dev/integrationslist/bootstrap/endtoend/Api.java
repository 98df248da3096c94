package dev.integrationslist.bootstrap.endtoend;

import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.bootstrap.server.ApiServer;
import dev.integrationslist.bootstrap.server.ServerLimits;
import dev.integrationslist.bootstrap.testing.TestServers;
import dev.integrationslist.bootstrap.wiring.Workspace;
import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A running server, its store and its client. */
final class Api implements AutoCloseable {
    private static final int CLIENTS = 32;
    private static final String PATH = "api/v1/integrations.list";

    private final ApiServer server;
    private final Workspace store;
    private final HttpClient client = HttpClient.newHttpClient();

    private Api(ApiServer server, Workspace store) {
        this.server = server;
        this.store = store;
    }

    static Api start(Workspace store, InstantSource clock) {
        return new Api(TestServers.start(store.users(), store.integrations(), clock), store);
    }

    /** The same, where no answer takes longer than that. */
    static Api start(Workspace store, InstantSource clock, Duration deadline) {
        return new Api(TestServers.start(store.users(), store.integrations(), clock, deadline), store);
    }

    /** The same, where callers are limited as these options say. */
    static Api start(Workspace store, InstantSource clock, RestOptions options) {
        return new Api(
                TestServers.start(
                        store.users(),
                        store.integrations(),
                        clock,
                        options,
                        ServerLimits.DEFAULT.withHandled(CLIENTS, CLIENTS)),
                store);
    }

    /** What the server answers to a list with this query string, to somebody of {@link Data#withUser}. */
    HttpResponse<String> list(String userId, String queryString) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(PATH + "?" + queryString));
        credentials(userId, Data.token(userId)).forEach(request::header);
        return send(request.build());
    }

    /** What the server answers to a list with these headers. */
    HttpResponse<String> list(Map<String, String> headers, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
        HttpRequest.Builder request = HttpRequest.newBuilder(at(PATH + (parameters.isEmpty() ? "" : query)));
        headers.forEach(request::header);
        return send(request.build());
    }

    /** The page that somebody of {@link Data#withUser(String, java.util.Set)} gets. */
    Page page(String userId, Map<String, String> parameters) {
        HttpResponse<String> response = list(credentials(userId, Data.token(userId)), parameters);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + ": " + response.body());
        }
        return Page.of(response.body());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    URI at(String path) {
        return server.address().resolve(path);
    }

    static Map<String, String> credentials(String userId, String token) {
        return Map.of("X-User-Id", userId, "X-Auth-Token", token);
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }

    /** The body of a 200. */
    record Page(List<String> ids, int offset, int count, int items, int total) {
        static Page of(String body) {
            Document page = ExtendedJson.readDocument(body, Limits.DOCUMENT);
            List<String> ids = new ArrayList<>();
            ((Array) page.get("integrations"))
                    .forEach(item -> ids.add(((StringValue) ((Document) item).get("_id")).value()));
            return new Page(
                    ids, number(page, "offset"), number(page, "count"), number(page, "items"), number(page, "total"));
        }

        private static int number(Document page, String field) {
            return ((Int32) page.get(field)).value();
        }
    }
}
