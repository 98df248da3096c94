package dev.integrationslist.adapter.mongo;

import com.mongodb.ConnectionString;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.bson.BsonDocument;

/**
 * A TCP proxy between driver and server that records every command and injects faults into replies. Unlike a command
 * listener, it sees handshakes, heartbeats and the end of sessions.
 */
public final class FaultProxy implements AutoCloseable {
    private static final int DROPS = 10;
    private static final long DROP_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long REFUSAL_MILLIS = 100;

    private final InetSocketAddress server;
    private final int port;
    private final ExecutorService pumps = Executors.newCachedThreadPool(task -> new Thread(task, "fault-proxy"));
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "fault-proxy"));
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Queue<BsonDocument> commands = new ConcurrentLinkedQueue<>();
    private volatile Supplier<Fault> faults = () -> Fault.NONE;
    private volatile ServerSocket listener;

    private FaultProxy(InetSocketAddress server) throws IOException {
        this.server = server;
        this.listener = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        this.port = listener.getLocalPort();
        pumps.execute(this::accept);
    }

    public static FaultProxy before(TestServer server) throws IOException {
        String[] address = new ConnectionString(server.uri()).getHosts().get(0).split(":");
        return new FaultProxy(new InetSocketAddress(address[0], Integer.parseInt(address[1])));
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** The number of open connections of the driver. */
    public int connections() {
        return connections.size();
    }

    /** All commands that the driver has sent. */
    public Queue<BsonDocument> commands() {
        return commands;
    }

    /** Sets the source of a fault for each further reply. */
    public void inject(Supplier<Fault> asked) {
        faults = asked;
    }

    /** Ends all faults; a stalled connection is reset. */
    public void heal() {
        faults = () -> Fault.NONE;
        connections.stream().filter(connection -> connection.stalled).forEach(Connection::reset);
    }

    private void accept() {
        try (ServerSocket accepting = listener) {
            while (true) {
                Socket client = accepting.accept();
                Connection connection = new Connection(client, new Socket(server.getAddress(), server.getPort()));
                connections.add(connection);
                pumps.execute(connection::pumpRequests);
                pumps.execute(connection::pumpReplies);
            }
        } catch (IOException closed) {
            // the proxy refuses connections, or is closed
        }
    }

    private synchronized void refuse() {
        if (!listener.isClosed()) {
            quietly(listener::close);
            connections.forEach(Connection::reset);
            timer.schedule(this::listenAgain, REFUSAL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void listenAgain() {
        if (timer.isShutdown()) {
            return;
        }
        try {
            ServerSocket again = new ServerSocket();
            again.setReuseAddress(true);
            again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            listener = again;
            pumps.execute(this::accept);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    @Override
    public synchronized void close() {
        timer.shutdownNow();
        quietly(listener::close);
        connections.forEach(Connection::reset);
        pumps.shutdown();
    }

    private interface Closing {
        void close() throws IOException;
    }

    private static void quietly(Closing closing) {
        try {
            closing.close();
        } catch (IOException broken) {
            // nothing is left to close
        }
    }

    /** A connection of the driver and its counterpart to the server. */
    private final class Connection {
        private final Socket client;
        private final Socket upstream;
        private volatile boolean stalled;

        Connection(Socket client, Socket upstream) throws IOException {
            this.client = client;
            this.upstream = upstream;
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
        }

        /** Ends with the driver's side, stalled or not, so that no connection outlives it. */
        void pumpRequests() {
            try {
                DataInputStream in = new DataInputStream(client.getInputStream());
                OutputStream out = upstream.getOutputStream();
                while (true) {
                    WireMessage request = WireMessage.read(in);
                    commands.add(request.command());
                    if (!stalled) {
                        out.write(request.bytes());
                    }
                }
            } catch (IOException ended) {
                close();
            }
        }

        void pumpReplies() {
            try {
                DataInputStream in = new DataInputStream(upstream.getInputStream());
                while (forward(WireMessage.read(in), faults.get())) {
                    // until the end of the stream
                }
            } catch (EOFException ended) {
                close();
            } catch (IOException broken) {
                reset();
            }
        }

        /** Applies the fault to the reply; false if the connection ends. */
        private boolean forward(WireMessage message, Fault fault) throws IOException {
            byte[] reply = message.bytes();
            OutputStream out = client.getOutputStream();
            return switch (fault) {
                case REFUSED -> {
                    refuse();
                    yield false;
                }
                case RESET -> {
                    reset();
                    yield false;
                }
                case STALLED_BEFORE -> stall();
                case STALLED_WITHIN -> {
                    out.write(reply, 0, reply.length / 2);
                    yield stall();
                }
                case STALLED_AFTER -> {
                    stalled = true;
                    out.write(reply);
                    yield false;
                }
                case CUT_SHORT -> {
                    out.write(reply, 0, reply.length / 2);
                    close();
                    yield false;
                }
                case GARBLED -> {
                    Arrays.fill(reply, reply.length / 2, reply.length, (byte) 0xFF);
                    out.write(reply);
                    yield true;
                }
                case SLOW -> {
                    drip(out, reply);
                    yield true;
                }
                default -> {
                    out.write(
                            fault.code() == 0 ? reply : message.withError(fault).bytes());
                    yield true;
                }
            };
        }

        private boolean stall() {
            stalled = true;
            return false;
        }

        private static void drip(OutputStream out, byte[] reply) throws IOException {
            int drop = reply.length / DROPS + 1;
            for (int sent = 0; sent < reply.length; sent += drop) {
                LockSupport.parkNanos(DROP_NANOS);
                out.write(reply, sent, Math.min(drop, reply.length - sent));
            }
        }

        void reset() {
            quietly(() -> client.setSoLinger(true, 0));
            close();
        }

        void close() {
            connections.remove(this);
            quietly(client::close);
            quietly(upstream::close);
        }
    }
}
