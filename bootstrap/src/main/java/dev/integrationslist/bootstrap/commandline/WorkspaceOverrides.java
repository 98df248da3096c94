package dev.integrationslist.bootstrap.commandline;

import dev.integrationslist.application.port.out.UserAccess;
import dev.integrationslist.application.port.out.UserStore;
import dev.integrationslist.domain.access.PagingLimits;
import dev.integrationslist.domain.access.WorkspaceSettings;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that override settings stored in the workspace. */
@Command(optionListHeading = "Workspace settings")
final class WorkspaceOverrides {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--api-default-count",
            paramLabel = "N",
            description = "Page size if a request has no count. Overrides API_Default_Count of the workspace.")
    private @Nullable Integer defaultCount;

    @Option(
            names = "--api-upper-count-limit",
            paramLabel = "N",
            description = "Maximum page size. Overrides API_Upper_Count_Limit of the workspace.")
    private @Nullable Integer upperCountLimit;

    @Option(
            names = "--api-allow-infinite-count",
            paramLabel = "BOOLEAN",
            arity = "1",
            description = "Let count=0 list everything. Overrides API_Allow_Infinite_Count of the workspace.")
    private @Nullable Boolean allowInfiniteCount;

    @Option(
            names = "--accounts-login-expiration",
            paramLabel = "DAYS",
            description = "Days until a login expires. Overrides Accounts_LoginExpiration of the workspace.")
    private @Nullable Integer loginExpiration;

    /** @throws ParameterException if a number is out of range */
    void requireInRange() {
        requirePositive("--api-default-count", defaultCount);
        requirePositive("--api-upper-count-limit", upperCountLimit);
        requirePositive("--accounts-login-expiration", loginExpiration);
    }

    /** The same store, with the settings that the options override. */
    UserStore over(UserStore store) {
        return (userId, tokenHash) -> store.findUser(userId, tokenHash)
                .map(access -> new UserAccess(access.user(), access.grants(), over(access.settings())));
    }

    private WorkspaceSettings over(WorkspaceSettings settings) {
        PagingLimits limits = settings.limits();
        return new WorkspaceSettings(
                new PagingLimits(
                        Objects.requireNonNullElse(defaultCount, limits.defaultCount()),
                        Objects.requireNonNullElse(upperCountLimit, limits.upperCountLimit()),
                        Objects.requireNonNullElse(allowInfiniteCount, limits.allowInfiniteCount())),
                loginExpiration == null ? settings.loginExpiration() : Duration.ofDays(loginExpiration),
                settings.callLimit());
    }

    private void requirePositive(String option, @Nullable Integer value) {
        if (value != null) {
            NumberOption.require(spec, option, value, 1);
        }
    }
}
