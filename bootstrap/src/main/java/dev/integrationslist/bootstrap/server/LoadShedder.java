package dev.integrationslist.bootstrap.server;

import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * A limit on the requests that the API processes at once, with a queue. Beyond the queue the oldest request is answered 503 by the
 * thread that reads from the network, so that accepted requests keep their latency at any load.
 *
 * <p>Jetty's {@code QoSHandler} rejects the newest request and resumes the oldest, so that under overload each accepted request waits
 * for a whole queue; {@link AdaptiveLifo} says what is done instead.
 */
final class LoadShedder extends Handler.Abstract.NonBlocking {
    private final ServerLimits limits;
    private final JerseyApplication api;
    private final ResponseMemoryBudget memory;
    private final AdaptiveLifo queue;
    private final ThreadPoolExecutor threads;
    private final LongAdder shed = new LongAdder();

    LoadShedder(ServerLimits limits, ResourceConfig api, ResponseMemoryBudget memory) {
        this.limits = limits;
        this.api = new JerseyApplication(api);
        this.memory = memory;
        this.queue = new AdaptiveLifo(limits.queued(), limits.handled(), System::nanoTime, this::shed);
        this.threads = new ThreadPoolExecutor(
                limits.handled(),
                limits.handled(),
                0,
                TimeUnit.SECONDS,
                queue,
                task -> new Thread(task, "request"),
                (task, stopped) -> shed(task));
        addBean(this.api);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        threads.execute(new RequestTask(request, response, callback, api::handle, memory).within(limits));
        return true;
    }

    private void shed(Runnable task) {
        if (((RequestTask) task).reject()) {
            shed.increment();
        }
    }

    /** The number of requests in progress. */
    int handled() {
        return threads.getActiveCount();
    }

    /** The number of queued requests. */
    int queued() {
        return queue.size();
    }

    /** The number of requests rejected so far. */
    long shed() {
        return shed.sum();
    }

    @Override
    protected void doStop() throws Exception {
        threads.shutdownNow();
        super.doStop();
    }
}
