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

/** What an operator sees of the server, as options. */
@Command(optionListHeading = "Logs and metrics")
public final class OperationsOptions {
    private static final Set<String> PATHS = Set.of(Health.LIVE, Health.READY, Metrics.PATH);

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            description =
                    "text, or json for an object on each line of standard error and no welcome on standard output")
    private LogFormat format = LogFormat.TEXT;

    @Option(names = "--log-level", paramLabel = "LEVEL", description = "error, warn, info, debug or trace")
    private Level level = Level.INFO;

    @Option(
            names = "--access-log",
            paramLabel = "BOOLEAN",
            arity = "1",
            showDefaultValue = Visibility.ALWAYS,
            description = "whether each request is logged: never its query string, its user or a token")
    private boolean access;

    @Option(
            names = "--metrics",
            paramLabel = "BOOLEAN",
            arity = "1",
            showDefaultValue = Visibility.ALWAYS,
            description = "whether " + Metrics.PATH + " is served, to everybody who reaches the port")
    private boolean metrics = true;

    public void configureLogging() {
        Logging.configure(format, level, access);
    }

    /** Whether people read what is printed. */
    public boolean isWelcome() {
        return format == LogFormat.TEXT;
    }

    /** What is answered to an operator, by path. */
    public Map<String, Request.Handler> pages(Workspace store, Metrics measured) {
        // Nobody has that name, so what is asked is only whether there is an answer.
        Health health = new Health(Version.number(), () -> store.users().findUser("", ""));
        Map<String, Request.Handler> pages = new HashMap<>();
        pages.put(Health.LIVE, health::live);
        pages.put(Health.READY, health::ready);
        if (metrics) {
            pages.put(Metrics.PATH, measured::page);
        }
        return pages;
    }

    /** What is told of every request. */
    public RequestLog log(Metrics measured) {
        RequestLog requests = measured.requests(PATHS);
        return access ? new RequestLog.Collection(new AccessLog(), requests) : requests;
    }
}
