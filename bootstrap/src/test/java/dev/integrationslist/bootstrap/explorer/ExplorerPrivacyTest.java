package dev.integrationslist.bootstrap.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.bootstrap.endtoend.Data;
import dev.integrationslist.bootstrap.endtoend.OnMemory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What leaves the page, by the browser's own log. */
class ExplorerPrivacyTest extends ExplorerTestBase implements OnMemory {
    private static final String TOKEN = Data.token(Workspaces.ADMIN);

    @Test
    void nothingLeavesTheServerAndNoCredentialIsInAnAddressOrKept() {
        page().openAs(Workspaces.ADMIN, "");
        page().follow("#ask-http");
        page().openDetail(0);
        browser().click("#field-token .reveal");
        page().closeDetail();
        browser().click("#open-export");
        browser().click("#close-export");
        browser().click("#columns");
        page().followKey("column alias");
        String address = browser().address();

        // The browser draws its own controls from data: addresses.
        List<String> requests = browser().requests().stream()
                .filter(request -> !request.startsWith("data:"))
                .toList();
        assertThat(requests)
                .hasSizeGreaterThan(30)
                .allMatch(request -> request.startsWith(address().toString()));
        assertThat(requests).noneMatch(request -> request.contains(TOKEN) || request.contains("secret-of-"));
        assertThat(address).doesNotContain(TOKEN);
        assertThat(browser().complaints()).isEmpty();
        assertThat(
                        browser()
                                .run(
                                        "return JSON.stringify(localStorage) + document.cookie"
                                                + " + JSON.stringify(await indexedDB.databases()) + JSON.stringify(await caches.keys())"))
                .isEqualTo(
                        "{\"integrations-list.columns\":\"name,status,type,username,channel,urls,creator,created,updated,"
                                + "script,alias\"}[][]");

        browser().click("#sign-out");
        browser().see("#user-id");
        assertThat(browser().run("return JSON.stringify(sessionStorage) + document.documentElement.outerHTML"))
                .asString()
                .startsWith("{\"integrations-list.explorer\":\"/\"}<")
                .doesNotContain(TOKEN, "secret-of-");
    }
}
