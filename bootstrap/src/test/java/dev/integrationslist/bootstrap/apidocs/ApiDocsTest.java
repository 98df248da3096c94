package dev.integrationslist.bootstrap.apidocs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.adapter.rest.RestApi;
import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.bootstrap.server.ApiServer;
import dev.integrationslist.bootstrap.server.ServerLimits;
import dev.integrationslist.bootstrap.testing.Axe;
import dev.integrationslist.bootstrap.testing.Browser;
import dev.integrationslist.bootstrap.testing.TestServers;
import dev.integrationslist.bootstrap.wiring.Demo;
import dev.integrationslist.bootstrap.wiring.Wiring;
import dev.integrationslist.bootstrap.wiring.Workspace;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page of the API, in a real browser. */
@Timeout(180)
class ApiDocsTest {
    /** For whoever wants to see what was tested. */
    private static final Path SCREENSHOT = Path.of("target", "api-docs.png");

    private static final String RESPONSE = ".live-responses-table .response ";
    private static final String DOCUMENTED = ".responses-table:not(.live-responses-table) ";

    @Test
    void thePageSignsInAndTriesARequestWithoutOtherServers(@TempDir Path profile) throws Exception {
        MemoryWorkspace workspace = Demo.workspace();
        Optional<Browser> found = Browser.start(profile);
        assumeTrue(found.isPresent(), "no chromium and chromedriver on the PATH, so no page was tried");
        try (ApiServer server = TestServers.start(workspace, workspace, InstantSource.system());
                Browser browser = found.orElseThrow()) {
            URI page = server.address().resolve(RestApi.API_DOCS_PATH);
            browser.open(page.toString());
            signIn(browser, Demo.USERS.get(0));
            browser.open(page.toString());
            assertThat(browser.see("#authorized").getText()).isEqualTo("Authorized");
            execute(browser, "{\"name\": {\"$regex\": \"^g\", \"$options\": \"i\"}}");

            assertThat(browser.see(RESPONSE + ".response-col_status").getText()).startsWith("200");
            assertThat(browser.see(RESPONSE + ".highlight-code").getText())
                    .contains("\"_id\": \"WMQDChpnYTRmFre9h\"", "\"total\": 1");
            Files.write(SCREENSHOT, browser.screenshot());

            List<String> requests = browser.requests();
            assertThat(requests)
                    .contains(
                            page.toString(),
                            server.address().resolve(RestApi.OPEN_API_PATH).toString());
            assertThat(requests)
                    .allMatch(
                            address -> address.startsWith(server.address().toString()) || address.startsWith("data:"));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aUserOfTheDemoIsSignedInByOneChoice(@TempDir Path profile) {
        Optional<Browser> found = Browser.start(profile);
        assumeTrue(found.isPresent(), "no chromium and chromedriver on the PATH, so no page was tried");
        Workspace workspace = Workspace.demo(Demo.Content.PAGE);
        RestOptions options = RestOptions.DEFAULT.withDemoUsers(Wiring.demoUsers(workspace));
        try (ApiServer server = TestServers.start(
                        Wiring.api(workspace.users(), workspace.integrations(), InstantSource.system(), options),
                        ServerLimits.DEFAULT);
                Browser browser = found.orElseThrow()) {
            browser.open(server.address().resolve(RestApi.API_DOCS_PATH).toString());
            browser.see(".btn.execute");
            browser.run(
                    "const users = document.querySelector('[name=demoUser]'); users.value = arguments[0];"
                            + "users.dispatchEvent(new Event('change'))",
                    Demo.USERS.get(0).id());
            assertThat(browser.see("#authorized").getText()).isEqualTo("Authorized");
            browser.click(".btn.execute");
            assertThat(browser.see(RESPONSE + ".response-col_status").getText()).startsWith("200");
            assertThat(browser.complaints()).isEmpty();
            assertThat(Axe.violations(browser)).isEmpty();
        }
    }

    @Test
    void thePageIsAccessibleAndFitsTheScreen(@TempDir Path profile) throws Exception {
        MemoryWorkspace workspace = Demo.workspace();
        Optional<Browser> found = Browser.start(profile);
        assumeTrue(found.isPresent(), "no chromium and chromedriver on the PATH, so no page was tried");
        try (ApiServer server = TestServers.start(workspace, workspace, InstantSource.system());
                Browser browser = found.orElseThrow()) {
            for (int width : new int[] {1_280, 390}) {
                for (boolean dark : new boolean[] {false, true}) {
                    browser.view(width, 1_600, dark);
                    browser.open(server.address().resolve(RestApi.API_DOCS_PATH).toString());
                    String view = width + (dark ? "-dark" : "");
                    browser.see(DOCUMENTED + ".details");
                    Files.write(Path.of("target", "api-docs-" + view + ".png"), browser.screenshot());
                    browser.click(DOCUMENTED + ".details");
                    browser.click(DOCUMENTED + "[data-name=model]");
                    assertThat(browser.see(DOCUMENTED + ".json-schema-2020-12").getText())
                            .contains("integrations");
                    browser.run("document.querySelector('.json-schema-2020-12').scrollIntoView()");
                    Files.write(Path.of("target", "api-docs-" + view + "-model.png"), browser.screenshot());
                    assertThat(Axe.violations(browser))
                            .as(width + (dark ? ", dark" : ", light"))
                            .isEmpty();
                    assertThat((Boolean) browser.run("return document.documentElement.scrollWidth <= " + width))
                            .isTrue();
                    assertThat(browser.see(".headers td .renderedMarkdown").getSize().width)
                            .isGreaterThan(200);
                }
            }
        }
    }

    private static void signIn(Browser browser, Demo.User user) {
        browser.see("#authorize [name=userId]").sendKeys(user.id());
        browser.see("#authorize [name=token]").sendKeys(user.token());
        browser.see("#authorize [type=submit]").click();
    }

    private static void execute(Browser browser, String query) {
        browser.see("tr[data-param-name=query] input").sendKeys(query);
        browser.see(".btn.execute").click();
    }
}
