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

/** Settings of the workspace that whoever runs the server knows better, as options. */
@Command(optionListHeading = "Settings of the workspace")
final class WorkspaceOverrides {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--api-default-count",
            paramLabel = "N",
            description = "items of a page whose count is not asked for, in place of the workspace's API_Default_Count")
    private @Nullable Integer defaultCount;

    @Option(
            names = "--api-upper-count-limit",
            paramLabel = "N",
            description = "the most items a count gives, in place of the workspace's API_Upper_Count_Limit")
    private @Nullable Integer upperCountLimit;

    @Option(
            names = "--api-allow-infinite-count",
            paramLabel = "BOOLEAN",
            arity = "1",
            description = "whether count=0 gives everything, in place of the workspace's API_Allow_Infinite_Count")
    private @Nullable Boolean allowInfiniteCount;

    @Option(
            names = "--accounts-login-expiration",
            paramLabel = "DAYS",
            description = "days that a login lasts, in place of the workspace's Accounts_LoginExpiration")
    private @Nullable Integer loginExpiration;

    /** @throws ParameterException where a number is out of range */
    void requireInRange() {
        requirePositive("--api-default-count", defaultCount);
        requirePositive("--api-upper-count-limit", upperCountLimit);
        requirePositive("--accounts-login-expiration", loginExpiration);
    }

    /** The same store, but for the settings that the options say. */
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
                loginExpiration == null ? settings.loginExpiration() : Duration.ofDays(loginExpiration));
    }

    private void requirePositive(String option, @Nullable Integer value) {
        if (value != null) {
            NumberOption.require(spec, option, value, 1);
        }
    }
}
