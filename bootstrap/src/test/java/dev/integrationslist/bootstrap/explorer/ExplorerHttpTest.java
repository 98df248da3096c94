package dev.integrationslist.bootstrap.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.bootstrap.server.ApiServer;
import dev.integrationslist.bootstrap.server.ServerLimits;
import dev.integrationslist.bootstrap.testing.TestServers;
import dev.integrationslist.bootstrap.wiring.Demo;
import dev.integrationslist.bootstrap.wiring.Wiring;
import dev.integrationslist.bootstrap.wiring.Workspace;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page as a browser gets it, without one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplorerHttpTest {
    private static final Pattern FILE = Pattern.compile("(?:src=|href=|from )\"(?:\\./|explorer/)([\\w.-]+)\"");
    private static final int MOST_BYTES = 250_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Workspace demo = Workspace.demo(Demo.Content.FULL);
    private final ApiServer server = start(demo);

    @AfterAll
    void stop() {
        server.close();
        demo.close();
    }

    @Test
    void thePageAndAllItsFilesAreSmallStrictAndRevalidated() throws Exception {
        Set<String> paths = new LinkedHashSet<>(Set.of("/"));
        long bytes = 0;
        for (Set<String> found = paths; !found.isEmpty(); ) {
            Set<String> next = new LinkedHashSet<>();
            for (String path : found) {
                HttpResponse<byte[]> compressed = get(path, "Accept-Encoding", "gzip");
                assertStrict(path, compressed);
                bytes += compressed.body().length;
                FILE.matcher(text(path)).results().forEach(match -> next.add("/explorer/" + match.group(1)));
            }
            next.removeAll(paths);
            paths.addAll(next);
            found = next;
        }
        System.out.println("The explorer: " + paths.size() + " files, " + bytes + " bytes compressed");
        assertThat(paths).hasSizeGreaterThan(30);
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    private void assertStrict(String path, HttpResponse<byte[]> response) throws Exception {
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        assertThat(header(response, "Content-Security-Policy"))
                .startsWith(
                        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self';")
                .contains("require-trusted-types-for 'script'")
                .doesNotContain("unsafe");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        String tag = header(response, "ETag");
        assertThat(tag).as(path).startsWith("\"");
        assertThat(get(path, "Accept-Encoding", "gzip", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void withoutJavaScriptThePageSaysWhatIsHere() throws Exception {
        String page = text("/");
        assertThat(page.substring(page.indexOf("<noscript>"), page.indexOf("</noscript>")))
                .contains("integrations.list", "needs JavaScript", "href=\"api-docs\"", "href=\"openapi.json\"");
    }

    @Test
    void thePageHasNoScriptOrStyleOfItsOwn() throws Exception {
        assertThat(text("/"))
                .doesNotContain("<style", "style=", "javascript:")
                .doesNotContainPattern("<script(?![^>]*src=)|\\son\\w+=");
    }

    @Test
    void onlyTheDemoTellsWhoCanSignIn() throws Exception {
        assertThat(text("/explorer/config.json")).contains(Demo.USERS.get(0).token());
        Workspace named = new Workspace("a database", demo.users(), demo.integrations(), () -> {});
        try (ApiServer other = start(named)) {
            HttpRequest request = HttpRequest.newBuilder(other.address().resolve("/explorer/config.json"))
                    .build();
            assertThat(client.send(request, BodyHandlers.ofString()).body())
                    .isEqualTo("{\"apiDocs\":true,\"demoUsers\":[]}");
        }
    }

    @Test
    void otherFilesAreNotFound() throws Exception {
        for (String path : new String[] {
            "/explorer/", "/explorer/Explorer.class", "/explorer/../index.html", "/explorer/index.html"
        }) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private static ApiServer start(Workspace workspace) {
        RestOptions options = RestOptions.DEFAULT.withDemoUsers(Wiring.demoUsers(workspace));
        ResourceConfig api = Wiring.api(workspace.users(), workspace.integrations(), InstantSource.system(), options);
        return TestServers.start(Wiring.explorer(options).registerWith(api), ServerLimits.DEFAULT);
    }

    private String text(String path) throws Exception {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path.substring(1)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }
}
