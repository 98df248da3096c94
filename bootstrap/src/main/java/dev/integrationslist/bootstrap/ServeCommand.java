package dev.integrationslist.bootstrap;

import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.bootstrap.server.ApiServer;
import dev.integrationslist.bootstrap.server.CannotListenException;
import dev.integrationslist.bootstrap.server.ServerLimits;
import dev.integrationslist.domain.query.QueryBounds;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: reads the options, then serves until it is told to stop. */
@Command(
        name = "integrations-list",
        header = "Serves Rocket.Chat's GET /api/v1/integrations.list.",
        description = "Without options it serves a demo to this machine alone. Ctrl-C or SIGTERM stops it.",
        footer = {"", "Exits with 1 where it cannot serve, and with 2 where an option is wrong."},
        sortOptions = false,
        sortSynopsis = false,
        showDefaultValues = true,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
    private static final int HIGHEST_PORT = 65_535;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--host", paramLabel = "HOST", description = "name or address to listen on")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", description = "port to listen on, 0 for any that is free")
    private int port = 8080;

    @Mixin
    private StoreOptions stores = new StoreOptions();

    @Mixin
    private ServerOptions serving = new ServerOptions();

    @Mixin
    private BoundsOptions bounds = new BoundsOptions();

    private ServeCommand() {}

    /** The command line, with variables that stand in for options that are not given. */
    static CommandLine commandLine(Map<String, String> environment) {
        CommandLine commandLine = new CommandLine(new ServeCommand());
        commandLine.setParameterExceptionHandler(new OptionFailures());
        commandLine.setExecutionExceptionHandler(new StartFailures());
        new EnvironmentDefaults(environment).applyTo(commandLine.getCommandSpec());
        return commandLine;
    }

    @Override
    public Integer call() throws CannotListenException, InterruptedException {
        RestOptions options = serving.restOptions(checkedBounds());
        ServerLimits limits = serving.limits(stores.isDatabase());
        requirePort();
        try (Store store = stores.open()) {
            serve(store, options, limits);
        }
        return CommandLine.ExitCode.OK;
    }

    private void serve(Store store, RestOptions options, ServerLimits limits)
            throws CannotListenException, InterruptedException {
        ApiServer server = new ApiServer(
                host,
                port,
                limits,
                serving.trustedProxies(),
                Map.of(),
                Wiring.api(store.accesses(), store.integrations(), Clock.systemUTC(), options));
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, store), "stop"));
        LOG.info("{} listens on {}", Version.text(), server.address());
        PrintWriter out = spec.commandLine().getOut();
        out.print(Welcome.text(server.address(), store.name()));
        out.flush();
        server.join();
    }

    /** The store last, as requests in flight still need it. */
    private static void stop(ApiServer server, Store store) {
        server.close();
        store.close();
        LOG.info("stopped");
    }

    private QueryBounds checkedBounds() {
        try {
            return bounds.bounds();
        } catch (IllegalArgumentException outOfRange) {
            throw new ParameterException(
                    spec.commandLine(), "A bound is out of range: " + outOfRange.getMessage(), outOfRange);
        }
    }

    private void requirePort() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port takes a number from 0 to 65535, not " + port);
        }
    }
}
