package dev.integrationslist.bootstrap.testing;

import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.application.port.out.UserStore;
import dev.integrationslist.bootstrap.commandline.OperationsOptions;
import dev.integrationslist.bootstrap.operations.Metrics;
import dev.integrationslist.bootstrap.server.ApiServer;
import dev.integrationslist.bootstrap.server.CannotListenException;
import dev.integrationslist.bootstrap.server.ResponseMemoryBudget;
import dev.integrationslist.bootstrap.server.ServerConfig;
import dev.integrationslist.bootstrap.server.ServerLimits;
import dev.integrationslist.bootstrap.wiring.Wiring;
import dev.integrationslist.bootstrap.wiring.Workspace;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Request;
import org.glassfish.jersey.server.ResourceConfig;
import picocli.CommandLine;

/** Servers as the program wires them, on a free port. */
public final class TestServers {
    private static final int AT_ONCE = 32;

    private TestServers() {}

    /** A server that runs already, and lets its callers ask as often as they like, many at once. */
    public static ApiServer start(UserStore users, IntegrationStore integrations, InstantSource clock) {
        return start(users, integrations, clock, ServerLimits.DEFAULT.request());
    }

    /** The same, where no answer takes longer than that. */
    public static ApiServer start(
            UserStore users, IntegrationStore integrations, InstantSource clock, Duration deadline) {
        return start(
                users,
                integrations,
                clock,
                RestOptions.DEFAULT.withoutRateLimit(),
                ServerLimits.DEFAULT.withHandled(AT_ONCE, AT_ONCE).withAnswer(deadline));
    }

    /**
     * A server that runs already.
     *
     * @param operations paths that answer with themselves
     */
    public static ApiServer start(
            UserStore users,
            IntegrationStore integrations,
            InstantSource clock,
            RestOptions options,
            ServerLimits limits,
            String... operations) {
        return start(Wiring.api(users, integrations, clock, options), limits, operations);
    }

    /** A started server of an API, on this machine. */
    public static ApiServer start(ResourceConfig api, ServerLimits limits, String... operations) {
        return start(ServerConfig.local(limits), api, memory(), operations);
    }

    /**
     * A started server of an API.
     *
     * @param operations paths that answer with themselves
     */
    public static ApiServer start(
            ServerConfig config, ResourceConfig api, ResponseMemoryBudget memory, String... operations) {
        ApiServer server = new ApiServer(config, echoing(operations), (request, response) -> {}, api, memory);
        try {
            server.start();
        } catch (CannotListenException impossible) {
            throw new IllegalStateException("a free port always exists", impossible);
        }
        return server;
    }

    /** A memory budget that no test uses up by accident. */
    public static ResponseMemoryBudget memory() {
        return new ResponseMemoryBudget(Runtime.getRuntime().maxMemory() / 4);
    }

    /** A server that is not started yet, with all that an operator sees. */
    public static ApiServer operated(Workspace store, Metrics metrics, ServerLimits limits, String... arguments) {
        return operated(store, metrics, limits, memory(), arguments);
    }

    /** The same, with a memory budget. */
    public static ApiServer operated(
            Workspace store, Metrics metrics, ServerLimits limits, ResponseMemoryBudget memory, String... arguments) {
        OperationsOptions options = CommandLine.populateCommand(new OperationsOptions(), arguments);
        ApiServer server = new ApiServer(
                ServerConfig.local(limits),
                options.pages(options.health(store), metrics),
                options.log(metrics),
                Wiring.api(store, metrics, InstantSource.system(), RestOptions.DEFAULT.withoutRateLimit(), memory),
                memory);
        metrics.watch(server::load);
        return server;
    }

    /**
     * Has a server stop, and returns when it takes no new connections and waits for those that it has, on the thread that is
     * returned.
     */
    public static Thread stop(ApiServer server) throws IOException {
        int port = server.port();
        Thread stopping = new Thread(server::close, "stopping");
        stopping.start();
        while (takesConnections(port) || stopping.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return stopping;
    }

    private static boolean takesConnections(int port) throws IOException {
        try {
            HttpSocket.to(port).close();
            return true;
        } catch (ConnectException refused) {
            return false;
        } catch (SocketException closedBetweenConnectingAndAccepting) {
            return true;
        }
    }

    private static Map<String, Request.Handler> echoing(String... paths) {
        return Stream.of(paths).collect(Collectors.toMap(path -> path, path -> (request, response, callback) -> {
            response.write(true, ByteBuffer.wrap(path.getBytes(StandardCharsets.UTF_8)), callback);
            return true;
        }));
    }
}
