package dev.integrationslist.bootstrap;

import dev.integrationslist.bootstrap.commandline.ServeCommand;
import dev.integrationslist.bootstrap.operations.Logging;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine.ExitCode;

/** The entry point of the program. */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    /** Cache-line sizes that Jetty would load the classes of JMX to determine. */
    private static final Map<String, String> JETTY_SIZES = Map.of(
            "org.eclipse.jetty.util.cacheLineBytes", "64",
            "org.eclipse.jetty.util.referencesPerCacheLine", "16");

    private Main() {}

    public static void main(String[] arguments) {
        JETTY_SIZES.forEach(System::setProperty);
        Thread libraries = new Preload();
        libraries.start();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> LOG.error("Thread {} ended with an error", thread.getName(), failure));
        int exitCode = ServeCommand.commandLine(System.getenv(), libraries).execute(arguments);
        if (exitCode != ExitCode.OK) {
            Logging.end();
        }
        System.exit(exitCode);
    }
}
