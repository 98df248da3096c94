package dev.integrationslist.bootstrap.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.adapter.rest.ratelimit.RateLimit;
import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.bootstrap.endtoend.Data;
import dev.integrationslist.bootstrap.wiring.Workspace;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The explorer of a workspace that limits its callers, on a database that fails now and then. */
abstract class ExplorerLimitsContract extends ExplorerTestBase {
    private static final int CALLS = 6;
    private static final Duration WINDOW = Duration.ofSeconds(4);

    private final AtomicBoolean isDown = new AtomicBoolean();

    @Override
    Data data() {
        return Workspaces.ordinary()
                .withSetting("API_Allow_Infinite_Count", "false")
                .withSetting("API_Default_Count", "10")
                .withSetting("API_Upper_Count_Limit", "20");
    }

    @Override
    RestOptions options() {
        return RestOptions.DEFAULT.withRateLimit(new RateLimit(CALLS, WINDOW));
    }

    @Override
    Workspace workspace(Data data) {
        Workspace workspace = storeFor(data);
        return new Workspace(
                null,
                workspace.users(),
                (selection, budget) -> {
                    if (isDown.get()) {
                        throw new StoreUnavailableException("no primary", Duration.ofSeconds(1), null);
                    }
                    return workspace.integrations().findIntegrations(selection, budget);
                },
                workspace.closing());
    }

    @BeforeEach
    void open() {
        isDown.set(false);
        page().openAs(Workspaces.ADMIN, "");
    }

    @Test
    void aPageIsAsLargeAsTheWorkspaceAllows() {
        assertThat(page().text("#summary")).isEqualTo("130 integrations, 1–20 shown");
        page().follow("#page-last");
        assertThat(page().text("#summary")).isEqualTo("130 integrations, 121–130 shown");
    }

    @Test
    void whatIsNotCountedIsSaidAndCountedAsTheServerAllows() {
        assertThat(page().text("#facets")).contains("Counted 10 of 130", "the workspace forbids count=0");
        browser().click("#count-all");
        browser().see("#seconds");
        assertThat(page().text("#notice")).contains("Too many requests", "Goes on by itself in");
        page().awaitList();
        assertThat(page().all("#seconds")).isEmpty();
        assertThat(page().text("#cost")).contains("Counts of 130 integrations");
        assertThat(page().facet("type").stream()
                        .mapToLong(value -> (Long) value.get(1))
                        .sum())
                .isEqualTo(130);
    }

    @Test
    void waitingIsCancelledAndTriedAgain() {
        browser().click("#count-all");
        browser().click("#cancel-wait");
        assertThat(page().text("#notice")).contains("Cancelled");
        page().follow("#retry");
        assertThat(page().total()).isEqualTo(Workspaces.ORDINARY_SIZE);
    }

    @Test
    void aDatabaseThatFailsIsTriedAgain() {
        isDown.set(true);
        browser().click("#refresh");
        browser().see("#seconds");
        assertThat(page().text("#notice")).contains("its database does not answer");
        isDown.set(false);
        page().awaitList();
        assertThat(page().total()).isEqualTo(Workspaces.ORDINARY_SIZE);
    }
}
