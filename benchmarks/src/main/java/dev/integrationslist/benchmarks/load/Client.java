package dev.integrationslist.benchmarks.load;

import dev.integrationslist.benchmarks.load.LoadGenerator.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** A connection that has one call at a time under way, and is made anew where the server ended it. */
final class Client {
    private static final int RECEIVE_BYTES = 64 * 1024;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final InetSocketAddress server;
    private final Selector selector;
    private final LoadGenerator generator;
    private final ByteBuffer received = ByteBuffer.allocate(RECEIVE_BYTES);
    private @Nullable SocketChannel channel;
    private @Nullable Call call;
    private ByteBuffer unsent = NOTHING;
    private HttpResponse answer = new HttpResponse(false);
    private long due;

    Client(InetSocketAddress server, Selector selector, LoadGenerator generator) {
        this.server = server;
        this.selector = selector;
        this.generator = generator;
    }

    /** Starts a call; what comes of it is told to the generator. */
    void send(Call newCall, long newDue) {
        call = newCall;
        due = newDue;
        unsent = ByteBuffer.wrap(newCall.bytes());
        answer = new HttpResponse(newCall.head());
        try {
            SocketChannel connected = channel == null ? connect() : channel;
            if (connected.isConnected()) {
                flush(connected);
            }
        } catch (IOException failure) {
            fail(channel == null || !channel.isConnected() ? Failure.REFUSED : Failure.CLOSED);
        }
    }

    private SocketChannel connect() throws IOException {
        SocketChannel opened = SocketChannel.open();
        channel = opened;
        opened.configureBlocking(false);
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        boolean connected = opened.connect(server);
        opened.register(selector, connected ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, this);
        return opened;
    }

    /** The network has something to do. */
    void ready() {
        SocketChannel ready = channel;
        if (ready == null) {
            return;
        }
        if (!ready.isConnected()) {
            try {
                ready.finishConnect();
            } catch (IOException refused) {
                fail(Failure.REFUSED);
                return;
            }
        }
        try {
            if (unsent.hasRemaining()) {
                flush(ready);
            }
            receive(ready);
        } catch (IOException ended) {
            fail(answer.hasBegun() ? Failure.CUT : Failure.CLOSED);
        } catch (HttpResponse.UnreadableException unreadable) {
            fail(Failure.UNREADABLE);
        }
    }

    private void flush(SocketChannel to) throws IOException {
        to.write(unsent);
        to.keyFor(selector)
                .interestOps(
                        unsent.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    private void receive(SocketChannel from) throws IOException, HttpResponse.UnreadableException {
        received.clear();
        int count = from.read(received);
        received.flip();
        Call current = call;
        if (count > 0 && current != null && answer.read(received)) {
            call = null;
            if (current.last() || answer.closes()) {
                disconnect();
            }
            generator.answered(this, current, answer, due);
        } else if (count < 0) {
            fail(answer.hasBegun() ? Failure.CUT : Failure.CLOSED);
        }
    }

    /** Fails a call that was due before a time. */
    void giveUpBefore(long time) {
        if (call != null && due - time < 0) {
            fail(Failure.HUNG);
        }
    }

    /** A connection that ends between two calls fails none. */
    private void fail(Failure failure) {
        disconnect();
        Call failed = call;
        if (failed != null) {
            call = null;
            generator.failed(this, failed, failure, due);
        }
    }

    void disconnect() {
        SocketChannel open = channel;
        channel = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
