package dev.integrationslist.bootstrap.commandline;

import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.bootstrap.configuration.ConfigurationSources;
import dev.integrationslist.bootstrap.operations.Logging;
import dev.integrationslist.bootstrap.operations.Metrics;
import dev.integrationslist.bootstrap.server.ApiServer;
import dev.integrationslist.bootstrap.server.CannotListenException;
import dev.integrationslist.bootstrap.server.ServerLimits;
import dev.integrationslist.bootstrap.wiring.LoadedDocumentBudget;
import dev.integrationslist.bootstrap.wiring.Wiring;
import dev.integrationslist.bootstrap.wiring.Workspace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
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

/** The command line: reads the options, then serves until it is told to stop. */
@Command(
        name = "integrations-list",
        header = "Serves Rocket.Chat's GET /api/v1/integrations.list.",
        description = "Without options it serves a demo to this machine alone. Ctrl-C or SIGTERM stops it.",
        optionListHeading = "The server",
        footer = {
            "",
            "Each option that takes a value has a variable and a key in the --config file too: --max-in-size=9 is"
                    + " INTEGRATIONS_LIST_MAX_IN_SIZE=9 and the line max-in-size=9. The option goes before the variable,"
                    + " the variable before the file.",
            "",
            "Exits with 1 where it cannot serve, and with 2 where a setting is wrong."
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

    @Option(names = "--host", paramLabel = "HOST", description = "name or address to listen on")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", description = "port to listen on, 0 for any that is free")
    private int port = 8080;

    /** Read by {@link ConfigurationSources}, as it says the values of other options. */
    @Option(
            names = ConfigurationSources.FILE_OPTION,
            paramLabel = "FILE",
            description = "properties file with a line such as port=8080 for each setting")
    private @Nullable Path config;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help and exit")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "print the version and exit")
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

    private ServeCommand(ConfigurationSources settings) {
        this.settings = settings;
    }

    /** The command line, with variables and a file that stand in for options that are not given. */
    public static CommandLine commandLine(Map<String, String> environment) {
        ConfigurationSources settings = new ConfigurationSources(environment);
        CommandLine commandLine = new CommandLine(new ServeCommand(settings));
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
                .forEach(variable -> LOG.warn("{} is the variable of no setting, and is ignored", variable));
        RestOptions options = serving.restOptions(bounds.bounds());
        ServerLimits limits = serving.limits(stores.deadline().orElse(null));
        NumberOption.require(spec, "--port", port, 0, HIGHEST_PORT);
        LoadedDocumentBudget held = new LoadedDocumentBudget(options);
        try (Workspace store = stores.open(held);
                Metrics metrics = new Metrics(Version.number())) {
            serve(
                    store,
                    metrics,
                    Wiring.api(store, metrics, Clock.systemUTC(), options).register(held),
                    limits);
        }
        return CommandLine.ExitCode.OK;
    }

    private void serve(Workspace store, Metrics metrics, ResourceConfig api, ServerLimits limits)
            throws CannotListenException, InterruptedException {
        ApiServer server = new ApiServer(
                host,
                port,
                limits,
                serving.trustedProxies(),
                operations.pages(store, metrics),
                operations.log(metrics),
                api);
        metrics.watch(server::load);
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, store), "stop"));
        LOG.info("{} listens on {}", Version.text(), server.address());
        if (operations.isWelcome()) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(StartupBanner.text(server.address(), store.name()));
            out.flush();
        }
        server.join();
    }

    /** The store last, as requests in flight still need it. */
    private static void stop(ApiServer server, Workspace store) {
        try {
            try (store) {
                server.close();
            }
            LOG.info("stopped");
        } finally {
            Logging.end();
        }
    }
}
