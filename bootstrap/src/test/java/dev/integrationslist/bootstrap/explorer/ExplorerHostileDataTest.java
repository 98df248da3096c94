package dev.integrationslist.bootstrap.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.bootstrap.endtoend.Data;
import dev.integrationslist.bootstrap.endtoend.OnMemory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names, scripts and addresses of owners who attack the administrator who looks at them. */
class ExplorerHostileDataTest extends ExplorerTestBase implements OnMemory {
    private static final int ROWS = Workspaces.HOSTILE_TEXTS.size() + 4;

    @Override
    Data data() {
        return Workspaces.hostile();
    }

    @BeforeAll
    void open() {
        page().openAs(Workspaces.ADMIN, "#sort={\"_id\":1}");
    }

    static IntStream rows() {
        return IntStream.range(0, ROWS);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void anIntegrationIsShownAsText(int row) {
        page().openDetail(row);
        String script = (String) browser().run("return document.querySelector('#panel .code code')?.textContent ?? ''");
        assertThat(script.length()).isLessThanOrEqualTo(60_000);
        assertNothingRan();
        assertThat(browser().run("const p = document.getElementById('panel'); return p.scrollWidth <= p.clientWidth"))
                .as("the panel does not scroll sideways")
                .isEqualTo(true);
        page().closeDetail();
    }

    @Test
    void everyNameIsShownWholeWithUnseenCharactersWrittenOut() {
        List<String> names = page().names();
        assertThat(names).hasSize(ROWS);
        assertThat(names)
                .contains(
                        "<img src=x onerror=\"window.ran=1\">",
                        "U+202Etxt.exeU+202C U+2066isolatedU+2069 U+200Bunseen",
                        "javascript:window.ran=3");
        assertNothingRan();
    }

    @Test
    void secretsInAddressesAreHidden() {
        assertThat(page().text("table"))
                .contains("https://user:••••••••@host0.example/?token=••••••••&x=1")
                .doesNotContain("abc");
    }

    @Test
    void noAddressIsALink() {
        assertThat(page().texts("main a, dialog a")).isEmpty();
    }

    @Test
    void aMegabyteIsShownInPartUntilAllIsAskedFor() {
        page().openDetail(page().names().indexOf("a megabyte of lines"));
        browser().click("#panel .show-all");
        assertThat((Long) browser().run("return document.querySelector('#panel .code code').textContent.length"))
                .isGreaterThan(990_000);
        page().closeDetail();
    }

    private void assertNothingRan() {
        assertThat(browser().run("return window.ran ?? 'nothing'")).isEqualTo("nothing");
        assertThat(page().all("main img, main svg:not(.histogram), dialog img, dialog svg, iframe"))
                .isEmpty();
        assertThat(browser().complaints()).isEmpty();
    }
}
