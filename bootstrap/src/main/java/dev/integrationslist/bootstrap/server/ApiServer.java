package dev.integrationslist.bootstrap.server;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.TimeoutException;
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
import org.glassfish.jersey.jetty.JettyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The resources of an API, served over HTTP/1.1 by Jetty. Starts and stops once. */
public final class ApiServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);

    /** Connections that wait to be accepted, as many come at once when a proxy starts. */
    private static final int BACKLOG = 1_024;

    private static final long CROWDED_IDLE_MILLIS = 1_000;

    private final Server server = new Server();
    private final ServerConnector connector;
    private final LoadShedder shedder;

    /**
     * @param host the name or address to listen on
     * @param port the port to listen on; 0 for any that is free
     * @param limits what it bears
     * @param trustedProxies how many reverse proxies are in front, whose {@code X-Forwarded-For} is believed
     * @param operations what an operator asks, by path; it is never shed
     * @param log is told of every request that was answered, by whomever
     * @param api what is served
     */
    public ApiServer(
            String host,
            int port,
            ServerLimits limits,
            int trustedProxies,
            Map<String, Request.Handler> operations,
            RequestLog log,
            ResourceConfig api) {
        connector = connector(limits);
        connector.setHost(host);
        connector.setPort(port);
        server.addConnector(connector);
        server.addBean(connectionLimit(limits));
        shedder = new LoadShedder(limits, new RawQuery(jersey(api)));
        Handler requests = new Handler.Sequence(new OperationsHandler(operations), new RejectBodyHandler(shedder));
        server.setHandler(new RequestIdHandler(new Proxies(trustedProxies), requests));
        server.setRequestLog(log);
        server.setErrorHandler(new JsonErrorHandler());
        server.setStopTimeout(limits.drain().toMillis());
    }

    private ServerConnector connector(ServerLimits limits) {
        ServerConnector listening = new ServerConnector(server, new SerializedHttpConnection.Factory(http(limits))) {
            @Override
            protected SocketChannelEndPoint newEndPoint(
                    SocketChannel channel, ManagedSelector selector, SelectionKey key) {
                HeaderTimeoutEndPoint endPoint =
                        new HeaderTimeoutEndPoint(channel, selector, key, getScheduler(), this::isShutdown);
                endPoint.setIdleTimeout(getIdleTimeout());
                return endPoint;
            }
        };
        listening.setIdleTimeout(limits.idle().toMillis());
        listening.setAcceptQueueSize(BACKLOG);
        return listening;
    }

    /** When there are as many as may be, those that are silent make way sooner, so that an operator is not kept out for long. */
    private NetworkConnectionLimit connectionLimit(ServerLimits limits) {
        NetworkConnectionLimit limit = new NetworkConnectionLimit(limits.connections(), server);
        limit.setEndPointIdleTimeout(Math.min(CROWDED_IDLE_MILLIS, limits.idle().toMillis()));
        return limit;
    }

    private static HttpConfiguration http(ServerLimits limits) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(limits.headBytes());
        return http;
    }

    private static Handler jersey(ResourceConfig api) {
        return ContainerFactory.createContainer(JettyHttpContainer.class, api.register(RequestProperties.class));
    }

    /**
     * Starts to listen, and answers from then on.
     *
     * @throws CannotListenException where the port is taken, or the host is not this machine's
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

    /** The address of the server's root, for people and clients on this machine. */
    public URI address() {
        try {
            // An authority may be what a host may not, such as a name with an underscore.
            return new URI("http", HostPort.normalizeHost(connector.getHost()) + ":" + port(), "/", null, null);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("it listens on a host that no address can name", impossible);
        }
    }

    /** What it bears now. */
    public ServerLoad load() {
        return new ServerLoad(
                connector.getConnectedEndPoints().size(), shedder.handled(), shedder.queued(), shedder.shed());
    }

    /** Waits until the server has stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    /**
     * Takes no new connections and closes those that are idle, answers what comes on the others once more, then stops. What
     * has not ended in time is cut off.
     */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (TimeoutException late) {
            LOG.warn("some requests did not end in time, and were cut off");
        } catch (Exception broken) {
            throw new IllegalStateException("the server does not stop", broken);
        }
    }
}
