package dev.integrationslist.bootstrap.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A connection on which the headers of a request have to arrive within the idle timeout. Jetty restarts the timeout with every byte,
 * so that a client can hold a connection forever by sending one byte now and then (Slowloris); here only the first byte of the
 * headers restarts it.
 *
 * <p>While it stops, Jetty closes every connection that is silent for a second; here a client that is slow to read has until the
 * drain timeout.
 */
final class HeaderTimeoutEndPoint extends SocketChannelEndPoint {
    private static final long NONE = -1;

    /** The number of requests before the one whose headers are arriving. */
    private volatile long before = NONE;

    private final BooleanSupplier stopping;

    HeaderTimeoutEndPoint(
            SocketChannel channel,
            ManagedSelector selector,
            SelectionKey key,
            Scheduler scheduler,
            BooleanSupplier stopping) {
        super(channel, selector, key, scheduler);
        this.stopping = stopping;
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        int filled = super.fill(buffer);
        if (filled > 0) {
            before = requests();
        }
        return filled;
    }

    @Override
    public void notIdle() {
        if (before != requests()) {
            super.notIdle();
        }
    }

    @Override
    protected void onIdleExpired(TimeoutException silence) {
        if (!stopping.getAsBoolean() || !getWriteFlusher().isPending()) {
            super.onIdleExpired(silence);
        }
    }

    private long requests() {
        Connection connection = getConnection();
        return connection == null ? 0 : connection.getMessagesIn();
    }
}
