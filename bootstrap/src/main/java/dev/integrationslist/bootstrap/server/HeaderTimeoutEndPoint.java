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
 * A connection on which the head of a request has to arrive as a whole within the idle time. Jetty takes each byte for a sign
 * of life, so that a client could hold a connection for ever by sending one now and then; here the first byte of a head is the
 * last sign until all of it has come.
 *
 * <p>Jetty closes what is silent for a second when it stops, whoever is being answered; here who is slow to read has as long as
 * the stop takes.
 */
final class HeaderTimeoutEndPoint extends SocketChannelEndPoint {
    private static final long NONE = -1;

    /** How many requests had come before the head that is arriving. */
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
