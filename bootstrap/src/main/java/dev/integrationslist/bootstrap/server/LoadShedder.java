package dev.integrationslist.bootstrap.server;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Has so many requests handled at once and lets a burst of others wait their turn. In overload it lets no more wait than are
 * handled, and answers the rest 503 at once, so that those that are let in keep their latency whatever comes. What is turned
 * away never leaves the thread that read it from the network. What is let in never waits for its client, who may read the
 * answer as slowly as the deadline allows; so no client holds a thread, and there are no more of them than requests that are
 * handled at once.
 */
final class LoadShedder extends Handler.Wrapper {
    private final ServerLimits limits;
    private final BlockingQueue<Runnable> queue;
    private final StandingQueue standing;
    private final ThreadPoolExecutor threads;
    private final LongAdder shed = new LongAdder();

    LoadShedder(ServerLimits limits, Handler next) {
        super(next);
        this.limits = limits;
        this.queue = new ArrayBlockingQueue<>(limits.queued());
        this.standing = new StandingQueue(limits.handled(), System.nanoTime());
        this.threads = new ThreadPoolExecutor(
                limits.handled(),
                limits.handled(),
                1,
                TimeUnit.SECONDS,
                queue,
                (exchange, full) -> shed((Exchange) exchange));
    }

    /** Whoever reads from the network may call, as nothing is waited for here. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Exchange exchange = new Exchange(request, response, callback, getHandler(), limits);
        if (standing.isTooLong(queue.size(), System.nanoTime())) {
            shed(exchange);
        } else {
            threads.execute(exchange);
        }
        return true;
    }

    private void shed(Exchange exchange) {
        shed.increment();
        exchange.refuse();
    }

    /** How many requests are handled now. */
    int handled() {
        return threads.getActiveCount();
    }

    /** How many requests wait for that now. */
    int queued() {
        return queue.size();
    }

    /** How many requests were turned away so far. */
    long shed() {
        return shed.sum();
    }

    @Override
    protected void doStop() throws Exception {
        threads.shutdownNow();
        super.doStop();
    }
}
