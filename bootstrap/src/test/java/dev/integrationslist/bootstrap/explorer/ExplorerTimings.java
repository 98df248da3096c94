package dev.integrationslist.bootstrap.explorer;

import dev.integrationslist.bootstrap.endtoend.Data;
import dev.integrationslist.bootstrap.endtoend.OnMemory;
import org.junit.jupiter.api.Test;

/**
 * Prints how fast the explorer is with 10,000 integrations, as the browser's own clock has it: the first list after signing in,
 * clicks on facets, sorts, and frames while scrolling. Nothing is asserted, as a clock of a machine that does other things too
 * proves nothing, so that it is not among the tests:
 *
 * <pre>{@code
 * ./mvnw -pl bootstrap -am test -Dtest=ExplorerTimings -Dsurefire.failIfNoSpecifiedTests=false
 * }</pre>
 */
class ExplorerTimings extends ExplorerTestBase implements OnMemory {
    private static final int INTEGRATIONS = 10_000;
    private static final int ROUNDS = 10;

    /** Clicks, and gives the milliseconds until the list is shown and until the counts are complete. */
    private static final String CLICK = """
            const clicked = performance.now();
            const before = document.getElementById('results').firstElementChild;
            const until = (done) => new Promise((resolve) => {
              const look = () => (done() ? requestAnimationFrame(() => resolve(performance.now() - clicked)) : setTimeout(look, 1));
              look();
            });
            document.querySelector(arguments[0]).click();
            const list = await until(() => document.getElementById('results').firstElementChild !== before);
            const counts = await until(() => document.getElementById('loading').hidden);
            return [Math.round(list), Math.round(counts)];""";

    /** Scrolls through the page by 40 pixels a frame, and gives the frames, the longest, and those over 50 ms. */
    private static final String SCROLL = """
            const frames = [];
            let last = performance.now();
            scrollTo(0, 0);
            while (scrollY + innerHeight < document.documentElement.scrollHeight - 1) {
              scrollBy(0, 40);
              const now = await new Promise(requestAnimationFrame);
              frames.push(now - last);
              last = now;
            }
            frames.shift();
            return [frames.length, Math.round(Math.max(...frames)), frames.filter((each) => each > 50).length];""";

    @Override
    Data data() {
        return Workspaces.ordinary(INTEGRATIONS);
    }

    @Test
    void measure() {
        browser().view(1300, 900, false);
        for (int round = 1; round <= ROUNDS; round++) {
            page().open("");
            browser().see("#user-id").sendKeys(Workspaces.ADMIN);
            browser().see("#token").sendKeys(Data.token(Workspaces.ADMIN));
            print(round, "sign in", browser().run(CLICK, "#sign-in-button"));
            print(round, "facet", browser().run(CLICK, "#facet-type .facet-value"));
            print(round, "second facet", browser().run(CLICK, "#facet-status .facet-value"));
            print(round, "sort", browser().run(CLICK, "[data-key='sort name']"));
            print(round, "next page", browser().run(CLICK, "#page-next"));
            System.out.println(round + " scroll: frames, longest in ms, over 50 ms: "
                    + browser().run(SCROLL));
        }
    }

    private static void print(int round, String action, Object millis) {
        System.out.println(round + " " + action + ": ms to the list, ms to the counts: " + millis);
    }
}
