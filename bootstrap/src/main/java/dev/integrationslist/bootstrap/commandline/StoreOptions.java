package dev.integrationslist.bootstrap.commandline;

import dev.integrationslist.bootstrap.wiring.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the workspace is, as options. */
@Command(optionListHeading = "The workspace")
final class StoreOptions {
    private static final int SHORTEST_DEADLINE = 2;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", paramLabel = "FOLDER", description = "folder of mongoexport files, in place of the demo")
    private @Nullable Path data;

    @Option(
            names = "--mongo-uri",
            paramLabel = "URI",
            description =
                    "connection string of Rocket.Chat's MongoDB, in place of the demo; with a password better kept in"
                            + " the variable, as options are seen by whoever lists processes")
    private @Nullable String mongoUri;

    @Option(
            names = "--mongo-deadline-ms",
            paramLabel = "N",
            description = "milliseconds that a request may wait, for MongoDB and for its turn, before it is a 503")
    private int mongoDeadline = 5_000;

    @Mixin
    private WorkspaceOverrides settings = new WorkspaceOverrides();

    /**
     * Opens the workspace. A database need not answer yet.
     *
     * @param received is told how many bytes each document has that a database sends
     * @throws ParameterException where an option is wrong
     */
    Workspace open(LongConsumer received) {
        settings.requireInRange();
        if (data != null && mongoUri != null) {
            throw wrong("--data and --mongo-uri name two workspaces; leave one out, with its variable", null);
        }
        Workspace workspace = mongoUri != null
                ? open(mongoUri, received)
                : data != null ? Workspace.ofFolder(data) : Workspace.demo();
        return workspace.withUsers(settings.over(workspace.users()));
    }

    /**
     * How long a request may wait for the database; empty where the workspace is in the heap.
     *
     * @throws ParameterException where the option is wrong
     */
    Optional<Duration> deadline() {
        NumberOption.require(spec, "--mongo-deadline-ms", mongoDeadline, SHORTEST_DEADLINE);
        return Optional.ofNullable(mongoUri).map(database -> Duration.ofMillis(mongoDeadline));
    }

    private Workspace open(String uri, LongConsumer received) {
        try {
            return Workspace.ofMongo(uri, Duration.ofMillis(mongoDeadline), received);
        } catch (IllegalArgumentException wrong) {
            throw wrong("--mongo-uri is wrong: " + wrong.getMessage(), wrong);
        }
    }

    private ParameterException wrong(String message, @Nullable Exception cause) {
        return new ParameterException(spec.commandLine(), message, cause);
    }
}
