package dev.integrationslist.bootstrap.commandline;

import dev.integrationslist.bootstrap.operations.AccessLog;
import dev.integrationslist.bootstrap.operations.Health;
import dev.integrationslist.bootstrap.operations.LogFormat;
import dev.integrationslist.bootstrap.operations.Logging;
import dev.integrationslist.bootstrap.operations.Metrics;
import dev.integrationslist.bootstrap.wiring.Workspace;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.slf4j.event.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** The options of logs and metrics, and the operator's pages. */
@Command(optionListHeading = "Logs and metrics")
public final class OperationsOptions {
    private static final Set<String> PATHS = Set.of(Health.LIVE, Health.READY, Metrics.PATH);

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            description =
                    "Format of the log on standard error: text, or json for one object per line; json also omits the"
                            + " start-up banner on standard output.")
    private LogFormat format = LogFormat.TEXT;

    @Option(names = "--log-level", paramLabel = "LEVEL", description = "Log level: error, warn, info, debug or trace.")
    private Level level = Level.INFO;

    @Option(
            names = "--access-log",
            paramLabel = "BOOLEAN",
            arity = "1",
            showDefaultValue = Visibility.ALWAYS,
            description = "Log every request, without its query string, user and token.")
    private boolean access;

    @Option(
            names = "--metrics",
            paramLabel = "BOOLEAN",
            arity = "1",
            showDefaultValue = Visibility.ALWAYS,
            description = "Serve Prometheus metrics at " + Metrics.PATH + ", without authentication.")
    private boolean metrics = true;

    public void configureLogging() {
        Logging.configure(format, level, access);
    }

    /** Whether the start-up banner is printed: not if standard output is read by programs. */
    public boolean hasBanner() {
        return format == LogFormat.TEXT;
    }

    /** The checks of a store. */
    public Health health(Workspace store) {
        // No user has an empty ID: only whether the store answers matters.
        return new Health(Version.number(), () -> store.users().findUser("", ""));
    }

    /** The handlers of the operator's pages, by path. */
    public Map<String, Request.Handler> pages(Health health, Metrics measured) {
        Map<String, Request.Handler> pages = new HashMap<>();
        pages.put(Health.LIVE, health::live);
        pages.put(Health.READY, health::ready);
        if (metrics) {
            pages.put(Metrics.PATH, measured::page);
        }
        return pages;
    }

    /** The log of all requests: metrics, and the access log if it is enabled. */
    public RequestLog log(Metrics measured) {
        RequestLog requests = measured.requests(PATHS);
        return access ? new RequestLog.Collection(new AccessLog(), requests) : requests;
    }
}
