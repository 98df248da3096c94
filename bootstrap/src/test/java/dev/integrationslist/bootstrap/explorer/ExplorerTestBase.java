package dev.integrationslist.bootstrap.explorer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.bootstrap.endtoend.Data;
import dev.integrationslist.bootstrap.endtoend.OnStore;
import dev.integrationslist.bootstrap.server.ApiServer;
import dev.integrationslist.bootstrap.server.ServerLimits;
import dev.integrationslist.bootstrap.testing.Browser;
import dev.integrationslist.bootstrap.testing.TestServers;
import dev.integrationslist.bootstrap.wiring.Wiring;
import dev.integrationslist.bootstrap.wiring.Workspace;
import dev.integrationslist.explorer.Explorer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A server with the explorer, and a browser that shows it, for all tests of a class. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ExplorerTestBase implements OnStore {
    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();

    private Workspace workspace;
    private ApiServer server;
    private Browser browser;
    private ExplorerPage page;

    @BeforeAll
    void start(@TempDir Path profile) {
        Optional<Browser> found = Browser.start(profile);
        assumeTrue(found.isPresent(), "no chromium and chromedriver on the PATH, so the explorer was not tried");
        browser = found.orElseThrow();
        workspace = workspace(data());
        server = TestServers.start(
                new Explorer(true, List.of())
                        .registerWith(Wiring.api(
                                workspace.users(), workspace.integrations(), InstantSource.system(), options())),
                ServerLimits.DEFAULT.withHandled(8, 64));
        page = new ExplorerPage(browser, server.address());
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
            server.close();
            workspace.close();
        }
    }

    Data data() {
        return Workspaces.ordinary();
    }

    Workspace workspace(Data data) {
        return storeFor(data);
    }

    RestOptions options() {
        return RestOptions.DEFAULT.withoutRateLimit();
    }

    ExplorerPage page() {
        return page;
    }

    Browser browser() {
        return browser;
    }

    URI address() {
        return server.address();
    }

    /** What the API answers to the administrator. */
    String api(Map<String, String> parameters) {
        String search = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/api/v1/integrations.list?" + search))
                .header("X-User-Id", Workspaces.ADMIN)
                .header("X-Auth-Token", Data.token(Workspaces.ADMIN))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The same, as JSON. */
    JsonNode apiJson(Map<String, String> parameters) {
        return JSON.readTree(api(parameters));
    }
}
