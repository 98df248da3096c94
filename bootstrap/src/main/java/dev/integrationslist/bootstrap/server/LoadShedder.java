package dev.integrationslist.bootstrap.server;

import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Has so many requests handled at once and lets some others wait. Where more come, who has waited longest is answered 503, so
 * that those that are handled keep their latency whatever comes. What is turned away costs no thread but the one that reads
 * from the network. What is let in never waits for its client, who may read the answer as slowly as the
 * deadline allows; so no client holds a thread, and there are no more of them than requests that are handled at once.
 */
final class LoadShedder extends Handler.Wrapper {
    private final ServerLimits limits;
    private final AdaptiveLifo queue;
    private final ThreadPoolExecutor threads;
    private final UnreadResponseBudget unread;
    private final LongAdder shed = new LongAdder();

    LoadShedder(ServerLimits limits, Handler next) {
        super(next);
        this.limits = limits;
        this.queue = new AdaptiveLifo(limits.queued(), limits.handled(), System::nanoTime, this::shed);
        this.unread = new UnreadResponseBudget(limits.unreadBytes());
        this.threads = new ThreadPoolExecutor(
                limits.handled(),
                limits.handled(),
                0,
                TimeUnit.SECONDS,
                queue,
                task -> new Thread(task, "request"),
                (exchange, stopped) -> shed(exchange));
    }

    /** Whoever reads from the network may call, as nothing is waited for here. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        threads.execute(new RequestTask(request, response, callback, getHandler(), unread).within(limits));
        return true;
    }

    private void shed(Runnable exchange) {
        if (((RequestTask) exchange).refuse()) {
            shed.increment();
        }
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
