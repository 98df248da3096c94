package dev.integrationslist.bootstrap.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.bootstrap.endtoend.OnMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The way from the explorer to the API page and back. */
class ExplorerApiPageTest extends ExplorerTestBase implements OnMemory {
    @Test
    void theApiPageKnowsWhoIsSignedInAndLinksBack() {
        page().openAs(Workspaces.ADMIN, "");
        browser().click("#api-docs-link");
        browser().until("return document.getElementById('authorized').value === 'Authorized'");
        browser().click(".btn.execute");
        assertThat(browser()
                        .see(".live-responses-table .response .response-col_status")
                        .getText())
                .startsWith("200");
        browser().click("#explorer");
        page().awaitList();
        assertThat(page().total()).isEqualTo(Workspaces.ORDINARY_SIZE);
    }

    /** Saves the picture of the README, which is copied to {@code docs/explorer.png}. */
    @Test
    void thePictureOfTheReadmeShowsAQuestion() throws IOException {
        browser().view(1200, 740, false);
        page().openAs(Workspaces.ADMIN, "#sort={\"name\":1}");
        page().follow("#ask-http");
        browser().run("document.activeElement.blur()");
        Path picture = Files.createDirectories(Path.of("target", "explorer")).resolve("readme.png");
        Files.write(picture, browser().screenshot());
        assertThat(picture).isNotEmptyFile();
    }
}
