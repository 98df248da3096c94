package dev.integrationslist.bootstrap.commandline;

import dev.integrationslist.bootstrap.wiring.Demo;
import dev.integrationslist.bootstrap.wiring.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that select the workspace to serve. */
@Command(optionListHeading = "Workspace")
final class StoreOptions {
    private static final int SHORTEST_DEADLINE = 2;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Folder of mongoexport files to serve instead of the demo.")
    private @Nullable Path data;

    @Option(
            names = "--demo",
            paramLabel = "CONTENT",
            description = "Content of the demo: full for about 40 integrations, page for the two of the example in"
                    + " Rocket.Chat's documentation.")
    private Demo.Content demo = Demo.Content.FULL;

    @Option(
            names = "--mongo-uri",
            paramLabel = "URI",
            description = "Connection string of the MongoDB database of Rocket.Chat to serve instead of the demo. Set a"
                    + " string with a password by the environment variable: options are visible in process lists.")
    private @Nullable String mongoUri;

    @Option(
            names = "--mongo-deadline-ms",
            paramLabel = "N",
            description = "Maximum time in milliseconds that a request is queued and waits for MongoDB; then 503.")
    private int mongoDeadline = 5_000;

    @Mixin
    private WorkspaceOverrides settings = new WorkspaceOverrides();

    /**
     * The workspace, loaded into memory; empty if it is in a database.
     *
     * @throws ParameterException if an option is wrong
     */
    Optional<Workspace> load() {
        settings.requireInRange();
        if (data != null && mongoUri != null) {
            throw wrong("--data and --mongo-uri exclude each other; remove one of them", null);
        }
        return mongoUri == null
                ? Optional.of(overridden(data == null ? Workspace.demo(demo) : Workspace.ofFolder(data)))
                : Optional.empty();
    }

    /**
     * The workspace in the database, which need not answer yet.
     *
     * @param received is told the size in bytes of each document that the database sends
     * @throws ParameterException if the connection string is wrong
     */
    Workspace connect(LongConsumer received) {
        try {
            return overridden(
                    Workspace.ofMongo(Objects.requireNonNull(mongoUri), Duration.ofMillis(mongoDeadline), received));
        } catch (IllegalArgumentException wrong) {
            throw wrong("Invalid value for option '--mongo-uri': " + wrong.getMessage(), wrong);
        }
    }

    private Workspace overridden(Workspace workspace) {
        return workspace.withUsers(settings.over(workspace.users()));
    }

    /**
     * How long a request may wait for the database; empty for a workspace in memory.
     *
     * @throws ParameterException if the option is wrong
     */
    Optional<Duration> deadline() {
        NumberOption.require(spec, "--mongo-deadline-ms", mongoDeadline, SHORTEST_DEADLINE);
        return Optional.ofNullable(mongoUri).map(database -> Duration.ofMillis(mongoDeadline));
    }

    private ParameterException wrong(String message, @Nullable Exception cause) {
        return new ParameterException(spec.commandLine(), message, cause);
    }
}
