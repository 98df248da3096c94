package dev.integrationslist.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Calls a server from one thread over many connections. What is to be sent at a rate is timed from when it was due, whether or
 * not it could be sent then, so a server that stalls does not hide what would have come meanwhile.
 */
final class LoadGenerator implements AutoCloseable {
    private static final long LONGEST_PAUSE_NANOS = 100_000;
    private static final long HANGING_CHECK_NANOS = 250_000_000;

    private final Supplier<Call> calls;
    private final long patienceNanos;
    private final Selector selector;
    private final List<Client> clients = new ArrayList<>();
    private final Deque<Client> idle = new ArrayDeque<>();
    private Observer observer = new LatencyStats();
    private long hangingChecked = System.nanoTime();

    /** Is told when each call was sent and what came of it. */
    interface Observer {
        /** A call was sent, so many nanoseconds after it was due. */
        default void sent(long lateNanos) {}

        /**
         * An answer came.
         *
         * @param due when the call was to be sent, of {@link System#nanoTime()}
         * @param nanos from then to the last byte of the answer
         */
        void answered(Call call, HttpResponse answer, long due, long nanos);

        /** None did, or not all of it. */
        void failed(Call call, Failure failure, long due);
    }

    /** Why there is no answer. */
    enum Failure {
        /** The server did not take the connection. */
        REFUSED,
        /** The connection ended before the first byte of an answer. */
        CLOSED,
        /** The connection ended within the answer. */
        CUT,
        /** The server sent what is no answer. */
        UNREADABLE,
        /** Nothing came for too long. */
        HUNG
    }

    LoadGenerator(InetSocketAddress server, int connections, Duration patience, Supplier<Call> calls)
            throws IOException {
        this.calls = calls;
        this.patienceNanos = patience.toNanos();
        this.selector = Selector.open();
        for (int i = 0; i < connections; i++) {
            clients.add(new Client(server, selector, this));
        }
        idle.addAll(clients);
    }

    /** Calls so many times a second. */
    void atRate(double perSecond, Duration duration, Observer newObserver) throws IOException {
        observer = newObserver;
        long start = System.nanoTime();
        long total = Math.round(perSecond * duration.toNanos() / 1e9);
        for (long sent = 0; sent < total; ) {
            long due = start + (long) (sent * 1e9 / perSecond);
            if (due - System.nanoTime() <= 0 && !idle.isEmpty()) {
                send(due);
                sent++;
            } else {
                listen(idle.isEmpty() ? LONGEST_PAUSE_NANOS : due - System.nanoTime());
            }
        }
        finish();
    }

    /** Calls so many times, the next as soon as one is answered. */
    void asFastAsAnswered(long total, Observer newObserver) throws IOException {
        observer = newObserver;
        for (long sent = 0; sent < total; sent++) {
            sendOnceAnswered(clients.size());
        }
        finish();
    }

    /** Calls for so long, with so many calls under way at once, each connection in its turn. */
    void asFastAsAnswered(int atOnce, Duration duration, Observer newObserver) throws IOException {
        observer = newObserver;
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() - end < 0) {
            sendOnceAnswered(atOnce);
        }
        finish();
    }

    private void sendOnceAnswered(int atOnce) throws IOException {
        while (clients.size() - idle.size() >= atOnce) {
            listen(LONGEST_PAUSE_NANOS);
        }
        send(System.nanoTime());
    }

    private void send(long due) throws IOException {
        Client next = idle.remove();
        observer.sent(System.nanoTime() - due);
        next.send(calls.get(), due);
    }

    /** Waits for what was sent. */
    private void finish() throws IOException {
        while (idle.size() < clients.size()) {
            listen(LONGEST_PAUSE_NANOS);
        }
    }

    /** Takes what comes, or waits a moment where nothing does; a selector alone cannot wait for less than a millisecond. */
    private void listen(long atMostNanos) throws IOException {
        if (selector.selectNow() == 0) {
            LockSupport.parkNanos(Math.min(atMostNanos, LONGEST_PAUSE_NANOS));
            selector.selectNow();
        }
        for (SelectionKey key : selector.selectedKeys()) {
            ((Client) key.attachment()).ready();
        }
        selector.selectedKeys().clear();
        long now = System.nanoTime();
        if (now - hangingChecked > HANGING_CHECK_NANOS) {
            hangingChecked = now;
            clients.forEach(client -> client.giveUpBefore(now - patienceNanos));
        }
    }

    /** A client has its answer. */
    void answered(Client client, Call call, HttpResponse answer, long due) {
        observer.answered(call, answer, due, System.nanoTime() - due);
        idle.add(client);
    }

    /** A client has none. */
    void failed(Client client, Call call, Failure failure, long due) {
        observer.failed(call, failure, due);
        idle.add(client);
    }

    @Override
    public void close() throws IOException {
        clients.forEach(Client::disconnect);
        selector.close();
    }
}
