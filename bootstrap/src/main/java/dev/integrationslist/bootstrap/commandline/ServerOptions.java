package dev.integrationslist.bootstrap.commandline;

import dev.integrationslist.adapter.rest.RestApi;
import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.adapter.rest.http.RequestBounds;
import dev.integrationslist.adapter.rest.ratelimit.RateLimit;
import dev.integrationslist.bootstrap.server.CorsPolicy;
import dev.integrationslist.bootstrap.server.ServerLimits;
import dev.integrationslist.bootstrap.wiring.HeapRoom;
import dev.integrationslist.explorer.Explorer;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that limit the load and the access of callers. */
@Command(optionListHeading = "Capacity and access limits")
final class ServerOptions {
    private static final int HANDLED_WITH_DATABASE = 16;

    /** A reply of MongoDB has up to 16 MB and is in memory twice while it is read; half of the heap is for replies. */
    private static final int MEGABYTES_WITH_DATABASE = 64;

    private static final String UNLIMITED = "off";
    private static final Pattern RATE = Pattern.compile("(\\d{1,9})/(\\d{1,9})s");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--rate-limit",
            paramLabel = "LIMIT",
            description = "Calls per caller and window, for example 10/60s; off disables the limit. Overrides the"
                    + " settings API_Enable_Rate_Limiter* and the permission api-bypass-rate-limit of the workspace.")
    private @Nullable String rateLimit;

    @Option(
            names = "--trusted-proxies",
            paramLabel = "N",
            description = "Number of reverse proxies in front of the server that append the address of their client to"
                    + " X-Forwarded-For; 0 ignores the header.")
    private int trustedProxies;

    @Option(
            names = "--cors-origins",
            paramLabel = "ORIGINS",
            split = ",",
            hideParamSyntax = true,
            showDefaultValue = Visibility.NEVER,
            description = "Origins whose web pages may call the API, separated by commas; * allows every origin.")
    private Set<String> corsOrigins = new LinkedHashSet<>();

    @Option(
            names = "--api-docs",
            paramLabel = "BOOLEAN",
            arity = "1",
            showDefaultValue = Visibility.ALWAYS,
            description = "Serve the API description at " + RestApi.OPEN_API_PATH + " and its page at "
                    + RestApi.API_DOCS_PATH + ".")
    private boolean apiDocs = true;

    @Option(
            names = "--explorer",
            paramLabel = "BOOLEAN",
            arity = "1",
            showDefaultValue = Visibility.ALWAYS,
            description = "Serve the explorer, a page that shows the integrations, at " + Explorer.PATH + ".")
    private boolean explorer = true;

    @Option(
            names = "--max-head-bytes",
            paramLabel = "N",
            description =
                    "Maximum size in bytes of the request line and headers together; larger is answered 414 or 431.")
    private int headBytes = ServerLimits.DEFAULT.headBytes();

    @Option(
            names = "--max-page-bytes",
            paramLabel = "N",
            description = "Maximum size in bytes of a page; a larger one is answered 400.")
    private int pageBytes = RestOptions.DEFAULT.pageBytes();

    @Option(names = "--max-connections", paramLabel = "N", description = "Maximum number of open connections.")
    private int connections = ServerLimits.DEFAULT.connections();

    @Option(
            names = "--max-handled",
            paramLabel = "N",
            description =
                    "Maximum number of requests processed at once, of which one caller has at most half. Default: two per"
                            + " processor; with MongoDB "
                            + HANDLED_WITH_DATABASE + " per processor, limited to one per " + MEGABYTES_WITH_DATABASE
                            + " MB of heap.")
    private @Nullable Integer handled;

    @Option(
            names = "--max-queued",
            paramLabel = "N",
            description =
                    "Maximum number of queued requests; beyond it the oldest of the caller that has most is answered 503.")
    private int queued = ServerLimits.DEFAULT.queued();

    @Option(
            names = "--max-response-memory",
            paramLabel = "N",
            description =
                    "Maximum heap in bytes that all responses together hold, while they are written and until clients"
                            + " have read them; beyond it requests are answered 503. While more than half of it is held, one"
                            + " large response can grow and others are answered 503. Default: a third of the heap that is"
                            + " free after the start.")
    private @Nullable Long responseMemory;

    @Option(
            names = "--idle-timeout-ms",
            paramLabel = "N",
            description =
                    "Time in milliseconds after which a silent connection is closed, and in which the headers of a"
                            + " request have to arrive.")
    private long idle = ServerLimits.DEFAULT.idle().toMillis();

    @Option(
            names = "--request-timeout-ms",
            paramLabel = "N",
            description =
                    "Maximum time in milliseconds from the headers of a request to the last byte of its response; then"
                            + " 503, or the connection is closed.")
    private long request = ServerLimits.DEFAULT.request().toMillis();

    @Option(
            names = "--drain-timeout-ms",
            paramLabel = "N",
            description = "Time in milliseconds for requests in progress to finish when the server stops.")
    private long drain = ServerLimits.DEFAULT.drain().toMillis();

    /**
     * The limits that the options give.
     *
     * @param database how long a request may wait for a database; null for a workspace in memory
     * @throws ParameterException if an option is wrong
     */
    ServerLimits limits(@Nullable Duration database) {
        int atOnce = Objects.requireNonNullElseGet(
                handled,
                () -> database == null
                        ? ServerLimits.DEFAULT.handled()
                        : handledWithDatabase(
                                Runtime.getRuntime().availableProcessors(),
                                Runtime.getRuntime().maxMemory()));
        NumberOption.require(spec, "--max-head-bytes", headBytes, 1_024);
        NumberOption.require(spec, "--max-connections", connections, 1);
        NumberOption.require(spec, "--idle-timeout-ms", idle, 1);
        NumberOption.require(spec, "--request-timeout-ms", request, 1);
        NumberOption.require(spec, "--max-handled", atOnce, 1);
        NumberOption.require(spec, "--max-queued", queued, 1);
        NumberOption.require(spec, "--drain-timeout-ms", drain, 1);
        return new ServerLimits(
                headBytes,
                connections,
                Duration.ofMillis(idle),
                Objects.requireNonNullElse(database, Duration.ofMillis(request)),
                Duration.ofMillis(request),
                atOnce,
                queued,
                Duration.ofMillis(drain));
    }

    /** The default number of requests processed at once with a database. */
    static int handledWithDatabase(int processors, long heap) {
        long fitting = Math.max(processors, heap / (MEGABYTES_WITH_DATABASE << 20));
        return (int) Math.min(HANDLED_WITH_DATABASE * processors, fitting);
    }

    boolean explorer() {
        return explorer;
    }

    /**
     * The size of the memory budget, in bytes. Called once the workspace is loaded.
     *
     * @throws ParameterException if the option is wrong
     */
    long responseMemoryBytes() {
        long room = HeapRoom.forResponses();
        long bytes = Objects.requireNonNullElse(responseMemory, room);
        NumberOption.require(spec, "--max-response-memory", bytes, 1);
        return bytes;
    }

    /** @throws ParameterException if an option is wrong */
    CorsPolicy cors() {
        try {
            return new CorsPolicy(corsOrigins);
        } catch (IllegalArgumentException wrong) {
            throw wrong("--cors-origins", wrong.getMessage());
        }
    }

    /** @throws ParameterException if an option is wrong */
    int trustedProxies() {
        NumberOption.require(spec, "--trusted-proxies", trustedProxies, 0);
        return trustedProxies;
    }

    /** @throws ParameterException if an option is wrong */
    RestOptions restOptions(RequestBounds bounds) {
        NumberOption.require(spec, "--max-page-bytes", pageBytes, 1);
        RestOptions options = RestOptions.DEFAULT.withBounds(bounds).withPageBytes(pageBytes);
        options = apiDocs ? options : options.withoutApiDocs();
        if (rateLimit == null) {
            return options;
        }
        return rateLimit.equals(UNLIMITED) ? options.withoutRateLimit() : options.withRateLimit(rate(rateLimit));
    }

    private RateLimit rate(String text) {
        Matcher rate = RATE.matcher(text);
        try {
            if (rate.matches()) {
                return new RateLimit(
                        Integer.parseInt(rate.group(1)), Duration.ofSeconds(Integer.parseInt(rate.group(2))));
            }
        } catch (IllegalArgumentException notPositive) {
            throw wrong("--rate-limit", notPositive.getMessage());
        }
        throw wrong("--rate-limit", "expected calls per window such as 10/60s, or off, but was " + text);
    }

    private ParameterException wrong(String option, @Nullable String problem) {
        return new ParameterException(
                spec.commandLine(), "Invalid value for option '%s': %s".formatted(option, problem));
    }
}
