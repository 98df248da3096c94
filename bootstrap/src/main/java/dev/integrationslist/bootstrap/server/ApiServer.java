package dev.integrationslist.bootstrap.server;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.HostPort;
import org.glassfish.jersey.server.ResourceConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An HTTP/1.1 server of an API and the operator's pages, on Jetty. It starts and stops once. */
public final class ApiServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);

    /** Connections that wait to be accepted: a proxy opens many at once when it starts. */
    private static final int BACKLOG = 1_024;

    private static final long CROWDED_IDLE_MILLIS = 1_000;

    private final Server server = new Server();
    private final ServerConnector connector;
    private final LoadShedder shedder;
    private final ResponseMemoryBudget memory;

    /**
     * @param operations the operator's pages by path; they are never shed
     * @param log receives every request that was answered
     * @param api the API
     * @param memory what the responses of the API are charged to
     */
    public ApiServer(
            ServerConfig config,
            Map<String, Request.Handler> operations,
            RequestLog log,
            ResourceConfig api,
            ResponseMemoryBudget memory) {
        this.memory = memory;
        connector = connector(config);
        server.addConnector(connector);
        server.addBean(connectionLimit(config.limits()));
        shedder = new LoadShedder(config.limits(), api, memory);
        server.setHandler(new RequestIdHandler(
                new Proxies(config.trustedProxies()),
                new Handler.Sequence(
                        new HostCheck(),
                        new OperationsHandler(operations),
                        config.cors().before(new RejectBodyHandler(shedder)))));
        server.setRequestLog(log);
        server.setErrorHandler(new JsonErrorHandler(config.cors()));
        server.setStopTimeout(config.limits().drain().toMillis());
    }

    private ServerConnector connector(ServerConfig config) {
        ServerConnector listening =
                new ServerConnector(server, new SerializedHttpConnection.Factory(http(config.limits()))) {
                    @Override
                    protected SocketChannelEndPoint newEndPoint(
                            SocketChannel channel, ManagedSelector selector, SelectionKey key) {
                        HeaderTimeoutEndPoint endPoint =
                                new HeaderTimeoutEndPoint(channel, selector, key, getScheduler(), this::isShutdown);
                        endPoint.setIdleTimeout(getIdleTimeout());
                        return endPoint;
                    }
                };
        listening.setHost(config.host());
        listening.setPort(config.port());
        listening.setIdleTimeout(config.limits().idle().toMillis());
        listening.setAcceptQueueSize(BACKLOG);
        return listening;
    }

    /** At the limit silent connections are closed sooner, so that an operator can connect. */
    private NetworkConnectionLimit connectionLimit(ServerLimits limits) {
        NetworkConnectionLimit limit = new NetworkConnectionLimit(limits.connections(), server);
        limit.setEndPointIdleTimeout(Math.min(CROWDED_IDLE_MILLIS, limits.idle().toMillis()));
        return limit;
    }

    /**
     * Ambiguous paths, such as {@code //} and {@code %2F}, are accepted: they name no resource, so they are 404. Hosts are validated by
     * {@link HostCheck}, as Jetty rejects some that RFC 3986 allows.
     */
    private static HttpConfiguration http(ServerLimits limits) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(limits.headBytes());
        http.setUriCompliance(UriCompliance.DEFAULT.with(
                "ambiguous", UriCompliance.AMBIGUOUS_VIOLATIONS.toArray(UriCompliance.Violation[]::new)));
        http.setHttpCompliance(HttpCompliance.RFC9110.with("any host", HttpCompliance.Violation.UNSAFE_HOST_HEADER));
        return http;
    }

    /**
     * Starts to listen and to answer.
     *
     * @throws CannotListenException if the port is in use, or the host is not an address of this machine
     */
    public void start() throws CannotListenException {
        try {
            server.start();
        } catch (IOException failure) {
            close();
            throw new CannotListenException(connector.getHost(), connector.getPort(), failure);
        } catch (Exception broken) {
            close();
            throw new IllegalStateException("the server does not start", broken);
        }
    }

    /** The port it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** The address of the server's root, for clients on this machine. */
    public URI address() {
        try {
            // An authority may contain what a host may not, such as an underscore.
            return new URI("http", HostPort.normalizeHost(connector.getHost()) + ":" + port(), "/", null, null);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("the server listens on a host that no address can name", impossible);
        }
    }

    /** The current load. */
    public ServerLoad load() {
        return new ServerLoad(
                connector.getConnectedEndPoints().size(),
                shedder.handled(),
                shedder.queued(),
                shedder.shed(),
                memory.reserved(),
                memory.rejections());
    }

    /** Waits until the server has stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    /**
     * Accepts no more connections, closes idle ones, answers what arrives on the others once more, then stops. Requests that do not
     * finish in time are aborted.
     */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (TimeoutException late) {
            LOG.warn("Aborted requests that did not finish before the drain timeout");
        } catch (Exception broken) {
            throw new IllegalStateException("the server does not stop", broken);
        }
    }
}
