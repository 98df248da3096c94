package dev.integrationslist.bootstrap.server;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Has so many requests handled at once, lets a few more wait their turn, and answers the rest 503 at once, so that those that
 * are let in keep their latency whatever comes. What is turned away never leaves the thread that read it from the network.
 * What is let in never waits for its client, who may read the answer as slowly as the deadline allows; so no client holds a
 * thread, and there are no more of them than requests that are handled at once.
 */
final class LoadShedder extends Handler.Wrapper {
    private static final RejectedExecutionHandler SHED = (exchange, full) -> ((Exchange) exchange).refuse();

    private final ServerLimits limits;
    private final ThreadPoolExecutor threads;

    LoadShedder(ServerLimits limits, Handler next) {
        super(next);
        this.limits = limits;
        this.threads = new ThreadPoolExecutor(
                limits.handled(), limits.handled(), 1, TimeUnit.SECONDS, queue(limits.queued()), SHED);
    }

    private static BlockingQueue<Runnable> queue(int length) {
        return length == 0 ? new SynchronousQueue<>() : new ArrayBlockingQueue<>(length);
    }

    /** Whoever reads from the network may call, as nothing is waited for here. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        threads.execute(new Exchange(request, response, callback, getHandler(), limits.request()));
        return true;
    }

    @Override
    protected void doStop() throws Exception {
        threads.shutdownNow();
        super.doStop();
    }
}
