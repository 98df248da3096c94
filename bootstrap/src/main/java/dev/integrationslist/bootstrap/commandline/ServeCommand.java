package dev.integrationslist.bootstrap.commandline;

import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.bootstrap.configuration.ConfigurationSources;
import dev.integrationslist.bootstrap.operations.Health;
import dev.integrationslist.bootstrap.operations.Logging;
import dev.integrationslist.bootstrap.operations.Metrics;
import dev.integrationslist.bootstrap.server.ApiServer;
import dev.integrationslist.bootstrap.server.CannotListenException;
import dev.integrationslist.bootstrap.server.ResponseMemoryBudget;
import dev.integrationslist.bootstrap.server.ServerConfig;
import dev.integrationslist.bootstrap.server.ServerLimits;
import dev.integrationslist.bootstrap.wiring.ReceivedDocuments;
import dev.integrationslist.bootstrap.wiring.Wiring;
import dev.integrationslist.bootstrap.wiring.Workspace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command: reads the options, then serves until the process is stopped. */
@Command(
        name = "integrations-list",
        header = "Serves Rocket.Chat's GET /api/v1/integrations.list.",
        description = "Without options it serves a demo workspace on 127.0.0.1:8080. Stop it with Ctrl-C or SIGTERM.",
        optionListHeading = "Server",
        footer = {
            "",
            "Every option with a value can also be set by an environment variable or by a line of the --config file:"
                    + " --max-in-size=9 is the variable INTEGRATIONS_LIST_MAX_IN_SIZE=9 or the line max-in-size=9. An"
                    + " option overrides a variable, and a variable overrides the file.",
            "",
            "Exit codes: 1 if the server cannot start, 2 if a setting is wrong."
        },
        sortOptions = false,
        abbreviateSynopsis = true,
        showDefaultValues = true,
        versionProvider = Version.class)
public final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
    private static final int HIGHEST_PORT = 65_535;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "Host name or IP address to listen on; 0.0.0.0 for all.")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on; 0 for any free port.")
    private int port = 8080;

    /** Read by {@link ConfigurationSources}, as it gives values to the other options. */
    @Option(
            names = ConfigurationSources.FILE_OPTION,
            paramLabel = "FILE",
            description = "Properties file of settings, one per line, for example port=8080.")
    private @Nullable Path config;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version and exit.")
    private boolean version;

    @Mixin
    private StoreOptions stores = new StoreOptions();

    @Mixin
    private ServerOptions serving = new ServerOptions();

    @Mixin
    private BoundsOptions bounds = new BoundsOptions();

    @Mixin
    private OperationsOptions operations = new OperationsOptions();

    private final ConfigurationSources settings;
    private final Thread libraries;

    private ServeCommand(ConfigurationSources settings, Thread libraries) {
        this.settings = settings;
        this.libraries = libraries;
    }

    /** The command line, with environment variables and a file as further sources of option values. */
    public static CommandLine commandLine(Map<String, String> environment) {
        Thread nothingToWaitFor = new Thread();
        return commandLine(environment, nothingToWaitFor);
    }

    /**
     * The same.
     *
     * @param libraries loads the classes of Jersey and Jetty; the command waits for its end before it needs them
     */
    public static CommandLine commandLine(Map<String, String> environment, Thread libraries) {
        ConfigurationSources settings = new ConfigurationSources(environment);
        CommandLine commandLine = new CommandLine(new ServeCommand(settings, libraries));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler(new StartFailures());
        settings.applyTo(commandLine);
        return commandLine;
    }

    @Override
    public Integer call() throws CannotListenException, InterruptedException {
        settings.requireValues(spec);
        operations.configureLogging();
        settings.unknownVariables(spec)
                .forEach(variable -> LOG.warn("Ignoring unknown environment variable {}", variable));
        RestOptions options = serving.restOptions(bounds.bounds());
        ServerLimits limits = serving.limits(stores.deadline().orElse(null));
        NumberOption.require(spec, "--port", port, 0, HIGHEST_PORT);
        ServerConfig config = new ServerConfig(host, port, limits, serving.trustedProxies(), serving.cors());
        Optional<Workspace> loaded = stores.load();
        ResponseMemoryBudget memory = new ResponseMemoryBudget(serving.responseMemoryBytes());
        try (Workspace workspace = loaded.orElseGet(() -> stores.connect(new ReceivedDocuments(memory, options)));
                Metrics metrics = new Metrics(Version.number())) {
            libraries.join();
            RestOptions pages = options.withDemoUsers(Wiring.demoUsers(workspace));
            ResourceConfig api = Wiring.api(workspace, metrics, Clock.systemUTC(), pages, memory);
            if (serving.explorer()) {
                Wiring.explorer(pages).registerWith(api);
            }
            Health health = operations.health(workspace);
            ApiServer server =
                    new ApiServer(config, operations.pages(health, metrics), operations.log(metrics), api, memory);
            metrics.watch(server::load);
            health.awaitStore();
            serve(server, workspace);
        }
        return CommandLine.ExitCode.OK;
    }

    private void serve(ApiServer server, Workspace workspace) throws CannotListenException, InterruptedException {
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, workspace), "stop"));
        LOG.info("{} is listening on {}", Version.text(), server.address());
        if (operations.hasBanner()) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(StartupBanner.text(server.address(), workspace.name(), serving.explorer()));
            out.flush();
        }
        server.join();
    }

    /** Closes the workspace last: requests in progress still need it. */
    private static void stop(ApiServer server, Workspace workspace) {
        try {
            try (workspace) {
                server.close();
            }
            LOG.info("Stopped");
        } finally {
            Logging.end();
        }
    }
}
