package dev.integrationslist.bootstrap.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.bootstrap.wiring.Demo;
import dev.integrationslist.bootstrap.wiring.Workspace;
import dev.integrationslist.domain.access.CallLimit;
import dev.integrationslist.domain.access.LoginToken;
import dev.integrationslist.domain.access.PagingLimits;
import dev.integrationslist.domain.access.WorkspaceSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class StoreOptionsTest {
    private static final Demo.User ADMINISTRATOR = Demo.USERS.get(0);

    @Command
    private static final class Opening {
        @Mixin
        private StoreOptions stores = new StoreOptions();
    }

    private static Workspace open(String... arguments) {
        StoreOptions stores = CommandLine.populateCommand(new Opening(), arguments).stores;
        return stores.load().orElseGet(() -> stores.connect(bytes -> {}));
    }

    private static WorkspaceSettings settings(Workspace store) {
        return store.users()
                .findUser(ADMINISTRATOR.id(), LoginToken.hash(ADMINISTRATOR.token()))
                .orElseThrow()
                .settings();
    }

    @ParameterizedTest
    @CsvSource({
        "--api-default-count=7, 7, 100, true, 90",
        "--api-upper-count-limit=1000, 50, 1000, true, 90",
        "--api-allow-infinite-count=false, 50, 100, false, 90",
        "--accounts-login-expiration=1, 50, 100, true, 1",
    })
    void anOptionOverridesItsSettingAlone(
            String option, int defaultCount, int upperCountLimit, boolean infinite, int days) {
        assertThat(settings(open(option)))
                .isEqualTo(new WorkspaceSettings(
                        new PagingLimits(defaultCount, upperCountLimit, infinite),
                        Duration.ofDays(days),
                        CallLimit.DEFAULT));
    }

    @Test
    void anOptionOverridesASettingOfTheWorkspace(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("rocketchat_integrations.json"), "");
        Files.writeString(folder.resolve("rocketchat_permissions.json"), "");
        Files.writeString(folder.resolve("users.json"), """
                {"_id": "%s", "services": {"resume": {"loginTokens": [{"hashedToken": "%s"}]}}}""".formatted(
                        ADMINISTRATOR.id(), LoginToken.hash(ADMINISTRATOR.token())));
        Files.writeString(folder.resolve("rocketchat_settings.json"), """
                {"_id": "API_Default_Count", "value": 5}
                {"_id": "API_Upper_Count_Limit", "value": 6}
                """);
        assertThat(settings(open("--data=" + folder, "--api-default-count=7")).limits())
                .isEqualTo(new PagingLimits(7, 6, true));
    }

    @Test
    void anUnreachableDatabaseIsOpenedAndUnavailable() {
        try (Workspace store =
                open("--mongo-uri=mongodb://reader:s3cret@host.invalid/chat", "--mongo-deadline-ms=400")) {
            assertThat(store.name()).isEqualTo("chat of host.invalid");
            assertThatThrownBy(() -> settings(store)).isInstanceOf(StoreUnavailableException.class);
        }
    }

    @Test
    void theDemoHasNoName() {
        assertThat(open().name()).isNull();
    }
}
