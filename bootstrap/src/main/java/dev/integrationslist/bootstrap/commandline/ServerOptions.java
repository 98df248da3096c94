package dev.integrationslist.bootstrap.commandline;

import dev.integrationslist.adapter.rest.RestApi;
import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.adapter.rest.ratelimit.RateLimit;
import dev.integrationslist.bootstrap.server.ServerLimits;
import dev.integrationslist.domain.query.QueryBounds;
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

/** What the server bears, and from whom, as options. */
@Command(optionListHeading = "What the server bears, and from whom")
final class ServerOptions {
    private static final int HANDLED_WITH_DATABASE = 16;

    /** A reply of MongoDB's has up to 16 MB, and is in memory twice while it is read; half of the heap is for that. */
    private static final int MEGABYTES_WITH_DATABASE = 64;

    private static final String UNLIMITED = "off";
    private static final Pattern RATE = Pattern.compile("(\\d{1,9})/(\\d{1,9})s");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--rate-limit",
            paramLabel = "LIMIT",
            description = "calls of each caller to so many seconds, such as 10/60s, or off")
    private String rateLimit =
            RateLimit.DEFAULT.calls() + "/" + RateLimit.DEFAULT.window().toSeconds() + "s";

    @Option(
            names = "--trusted-proxies",
            paramLabel = "N",
            description = "reverse proxies in front, each of which adds to X-Forwarded-For")
    private int trustedProxies;

    @Option(
            names = "--cors-origins",
            paramLabel = "ORIGINS",
            split = ",",
            hideParamSyntax = true,
            showDefaultValue = Visibility.NEVER,
            description = "origins whose pages may call, with commas between them, or * for all; none without it")
    private Set<String> corsOrigins = new LinkedHashSet<>();

    @Option(
            names = "--api-docs",
            paramLabel = "BOOLEAN",
            arity = "1",
            showDefaultValue = Visibility.ALWAYS,
            description = "whether the API is described at " + RestApi.OPEN_API_PATH + " and " + RestApi.API_DOCS_PATH)
    private boolean apiDocs = true;

    @Option(
            names = "--max-head-bytes",
            paramLabel = "N",
            description = "bytes of a request's line and headers together")
    private int headBytes = ServerLimits.DEFAULT.headBytes();

    @Option(
            names = "--max-page-bytes",
            paramLabel = "N",
            description = "bytes of a page, beyond which it is refused; all of it is in memory before it is sent")
    private int pageBytes = RestOptions.DEFAULT.pageBytes();

    @Option(names = "--max-connections", paramLabel = "N", description = "connections open at once")
    private int connections = ServerLimits.DEFAULT.connections();

    @Option(
            names = "--max-handled",
            paramLabel = "N",
            description = "requests handled at once; without it one to a processor, or " + HANDLED_WITH_DATABASE
                    + " to a processor that mostly waits for MongoDB where that leaves each " + MEGABYTES_WITH_DATABASE
                    + " MB of the heap")
    private @Nullable Integer handled;

    @Option(
            names = "--max-queued",
            paramLabel = "N",
            description = "requests that wait for that; where more come, who has waited longest is answered 503")
    private int queued = ServerLimits.DEFAULT.queued();

    @Option(
            names = "--max-unread-bytes",
            paramLabel = "N",
            description =
                    "bytes of large answers that clients have not read yet, beyond which more are answered 503; without"
                            + " it a quarter of the heap")
    private @Nullable Long unreadBytes;

    @Option(
            names = "--idle-timeout-ms",
            paramLabel = "N",
            description = "milliseconds a connection may be silent, or take to send a request")
    private long idle = ServerLimits.DEFAULT.idle().toMillis();

    @Option(
            names = "--request-timeout-ms",
            paramLabel = "N",
            description = "milliseconds to answer a request, and to have the answer read")
    private long request = ServerLimits.DEFAULT.request().toMillis();

    @Option(
            names = "--drain-timeout-ms",
            paramLabel = "N",
            description = "milliseconds that requests in flight have when the server is stopped")
    private long drain = ServerLimits.DEFAULT.drain().toMillis();

    /**
     * What the server bears.
     *
     * @param database how long a request may wait for a database; null for a store in the heap
     * @throws ParameterException where an option is wrong
     */
    ServerLimits limits(@Nullable Duration database) {
        int inHeap = ServerLimits.DEFAULT.handled();
        int atOnce = Objects.requireNonNullElseGet(
                handled,
                () -> database == null
                        ? inHeap
                        : handledWithDatabase(inHeap, Runtime.getRuntime().maxMemory()));
        NumberOption.require(spec, "--max-head-bytes", headBytes, 1_024);
        NumberOption.require(spec, "--max-connections", connections, 1);
        NumberOption.require(spec, "--idle-timeout-ms", idle, 1);
        NumberOption.require(spec, "--request-timeout-ms", request, 1);
        NumberOption.require(spec, "--max-handled", atOnce, 1);
        NumberOption.require(spec, "--max-queued", queued, 1);
        NumberOption.require(spec, "--drain-timeout-ms", drain, 1);
        long unread = Objects.requireNonNullElse(unreadBytes, ServerLimits.DEFAULT.unreadBytes());
        NumberOption.require(spec, "--max-unread-bytes", unread, 1);
        return new ServerLimits(
                headBytes,
                connections,
                Duration.ofMillis(idle),
                Objects.requireNonNullElse(database, Duration.ofMillis(request)),
                Duration.ofMillis(request),
                atOnce,
                queued,
                unread,
                Duration.ofMillis(drain));
    }

    /** How many requests are handled at once where nothing is said. */
    static int handledWithDatabase(int processors, long heap) {
        long fitting = Math.max(processors, heap / (MEGABYTES_WITH_DATABASE << 20));
        return (int) Math.min(HANDLED_WITH_DATABASE * processors, fitting);
    }

    /** @throws ParameterException where an option is wrong */
    int trustedProxies() {
        NumberOption.require(spec, "--trusted-proxies", trustedProxies, 0);
        return trustedProxies;
    }

    /** @throws ParameterException where an option is wrong */
    RestOptions restOptions(QueryBounds bounds) {
        NumberOption.require(spec, "--max-page-bytes", pageBytes, 1);
        RestOptions options = RestOptions.DEFAULT.withBounds(bounds).withPageBytes(pageBytes);
        options = apiDocs ? options : options.withoutApiDocs();
        try {
            options = options.withCorsOrigins(corsOrigins);
        } catch (IllegalArgumentException noOrigin) {
            throw wrong("--cors-origins is wrong: " + noOrigin.getMessage());
        }
        return rateLimit.equals(UNLIMITED) ? options.withoutRateLimit() : options.withRateLimit(rate());
    }

    private RateLimit rate() {
        Matcher rate = RATE.matcher(rateLimit);
        try {
            if (rate.matches()) {
                return new RateLimit(
                        Integer.parseInt(rate.group(1)), Duration.ofSeconds(Integer.parseInt(rate.group(2))));
            }
        } catch (IllegalArgumentException notPositive) {
            throw wrong("--rate-limit is wrong: " + notPositive.getMessage());
        }
        throw wrong("--rate-limit takes calls to seconds, such as 10/60s, or off; not " + rateLimit);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
