package dev.integrationslist.bootstrap.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.bootstrap.endtoend.OnMemory;
import dev.integrationslist.bootstrap.testing.Axe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/**
 * Every state of the page under axe-core's rules, light and dark, on a desktop and a phone, with a screenshot of each in
 * {@code target/explorer}; and all actions by keyboard.
 */
class ExplorerAccessibilityTest extends ExplorerTestBase implements OnMemory {
    private static final Path SCREENSHOTS = Path.of("target", "explorer");

    /** The dark page differs from the light one in its colours alone. */
    private boolean isDark;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "light, 1300, 900, false",
        "dark, 1300, 900, true",
        "phone, 390, 844, false",
        "phone-dark, 390, 844, true"
    })
    void everyStateIsAccessible(String view, int width, int height, boolean dark) throws IOException {
        isDark = dark;
        browser().view(width, height, dark);
        page().open("");
        check(view, "sign-in");
        page().openAs(Workspaces.NOBODY, "");
        check(view, "forbidden");
        page().openAs(Workspaces.ADMIN, "");
        check(view, "list");
        browser().click("#columns");
        check(view, "columns");
        browser().click("#columns");
        if (width < 800) {
            browser().click("#side > summary");
            check(view, "filters");
        }
        page().followKey("facet type Outgoing");
        page().followKey("facet scheme http://");
        browser().run("document.activeElement.blur(); scrollTo(0, 0)");
        check(view, "facets");
        browser().run("document.getElementById('query').focus(); document.getElementById('query').select()");
        browser().type("{\"na");
        check(view, "completion");
        browser().type(Keys.ESCAPE);
        page().ask("{\"enabled\": true,\n \"name\": {\"$rx\": 1}}");
        check(view, "error");
        page().ask("{\"type\": \"webhook-incoming\", \"event\": \"sendMessage\", \"enabled\": true}");
        check(view, "empty");
        page().ask("");
        page().openDetail(0);
        check(view, "detail");
        browser()
                .run("const panel = document.getElementById('panel');"
                        + "panel.scrollTop = document.getElementById('script-title').offsetTop - 90");
        check(view, "script");
        page().closeDetail();
        browser().click("#open-export");
        check(view, "export");
        browser().click("#close-export");
    }

    private void check(String view, String state) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(view + "-" + state + ".png"), browser().screenshot());
        assertThat(isDark ? Axe.violationsOfContrast(browser()) : Axe.violations(browser()))
                .as(view + ", " + state)
                .isEmpty();
    }

    @Test
    void everyActionIsDoneByKeyboard() {
        browser().view(1300, 900, false);
        page().open("");
        browser().type(Workspaces.ADMIN, Keys.TAB, "token-of-admin", Keys.ENTER);
        page().awaitList();
        tabTo("#ask-disabled");
        press(Keys.ENTER);
        assertThat(page().query()).contains("enabled");
        assertThat(focus()).isEqualTo("ask-disabled");
        tabTo("#facet-type .facet-value");
        press(Keys.SPACE);
        assertThat(page().query()).contains("type");
        tabTo("#created-from");
        browser().type("01012018");
        page().awaitList();
        tabTo("thead th:nth-child(1) button");
        press(Keys.ENTER);
        assertThat(page().state("sort")).contains("{\"name\":1}");
        tabTo("#columns");
        browser().type(Keys.ENTER);
        tabTo(".column-choice label:nth-child(11) input");
        press(Keys.SPACE);
        assertThat(page().texts("thead th")).contains("Alias");
        tabTo("tbody button.name");
        browser().type(Keys.ENTER);
        page().awaitDetail();
        tabTo("#panel .reveal");
        browser().type(Keys.ENTER);
        assertThat(page().text("#field-token")).contains("secret-of-");
        browser().type(Keys.ESCAPE);
        browser().until("return !document.getElementById('panel').open");
        assertThat((String) browser().run("return document.activeElement.className"))
                .contains("name");
        tabTo(".chips button");
        press(Keys.ENTER);
        tabTo("#query");
        browser().type(Keys.chord(Keys.CONTROL, "a"), "{}", Keys.chord(Keys.CONTROL, Keys.ENTER));
        page().awaitList();
        assertThat(page().total()).isEqualTo(Workspaces.ORDINARY_SIZE);
        tabTo("#page-next");
        press(Keys.ENTER);
        assertThat(page().text("#summary")).contains("51–100");
        tabTo("#open-export");
        browser().type(Keys.ENTER);
        tabTo("#export .language:nth-child(3)");
        browser().type(Keys.ENTER, Keys.ESCAPE);
        browser().until("return !document.getElementById('export').open");
        tabTo("#sign-out");
        browser().type(Keys.ENTER);
        browser().see("#user-id");
    }

    /**
     * Presses Tab until an element has the focus; a user who cannot reach it is stuck as this is. The browser is sent many keys at
     * a time, as a command takes longer than a key, and those after the element was reached do nothing.
     */
    private void tabTo(String selector) {
        browser().run("""
                window.isReached = () => document.activeElement === document.querySelector(arguments[0]);
                window.onkeydown = (event) => {
                  if (event.key === 'Tab' && window.isReached()) event.preventDefault();
                };""".replace("arguments[0]", JSON.writeValueAsString(selector)));
        for (int i = 0; i < 8 && isNotReached(); i++) {
            browser().type(Keys.TAB.toString().repeat(50));
        }
        browser().run("window.onkeydown = null");
        assertThat(isNotReached()).as("not reached by Tab: " + selector).isFalse();
    }

    private boolean isNotReached() {
        return Boolean.FALSE.equals(browser().run("return window.isReached()"));
    }

    private void press(Keys key) {
        browser().type(key);
        page().awaitList();
    }

    private String focus() {
        return (String) browser().run("return document.activeElement.id");
    }
}
