package dev.integrationslist.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.glassfish.jersey.jetty.JettyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** The resources of an API, served over HTTP/1.1 by Jetty. Starts and stops once. */
public final class ApiServer implements AutoCloseable {
    /** The request line and the headers together; beyond that 414 or 431. Holds the longest query, percent-encoded. */
    private static final int REQUEST_HEAD_BYTES = 32 * 1024;

    private static final long IDLE_MILLIS = 30_000;

    /** How long requests in flight have to end when the server stops. */
    private static final long DRAIN_MILLIS = 10_000;

    private final Server server;
    private final ServerConnector connector;

    /**
     * @param host the name or address to listen on
     * @param port the port to listen on; 0 for any that is free
     * @param api what is served
     */
    public ApiServer(String host, int port, ResourceConfig api) {
        server = new Server(threads());
        connector = new ServerConnector(server, new HttpConnectionFactory(http()));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        server.setHandler(new GracefulHandler(new RawQuery.Detach(jersey(api))));
        server.setErrorHandler(new JsonErrorHandler());
        server.setStopTimeout(DRAIN_MILLIS);
    }

    /** Virtual threads where the runtime has them, so that a client that stalls holds no thread of a pool. */
    private static ThreadPool threads() {
        return VirtualThreads.areSupported() ? new VirtualThreadPool() : new QueuedThreadPool();
    }

    private static Handler jersey(ResourceConfig api) {
        return ContainerFactory.createContainer(JettyHttpContainer.class, api.register(RawQuery.Attach.class));
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(REQUEST_HEAD_BYTES);
        return http;
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
            return new URI("http", null, connector.getHost(), port(), "/", null, null);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("it listens on a host that no address can name", impossible);
        }
    }

    /** Waits until the server has stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    /** Takes no new requests, lets those in flight end, then stops. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception broken) {
            throw new IllegalStateException("the server does not stop", broken);
        }
    }
}
