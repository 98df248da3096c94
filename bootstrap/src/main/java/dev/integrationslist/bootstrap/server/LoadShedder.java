package dev.integrationslist.bootstrap.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * A limit on the requests that the API processes at once, shared fairly by its callers, with a queue. What the queue evicts is
 * answered 503 by the thread that reads from the network, so that accepted requests keep their latency at any load.
 *
 * <p>Jetty's {@code QoSHandler} rejects the newest request and resumes the oldest, so that under overload each accepted request waits
 * for a whole queue, and its {@code ThreadLimitHandler} knows callers by their address alone; {@link AdaptiveLifo} and
 * {@link CallerShares} say what is done instead.
 */
final class LoadShedder extends Handler.Abstract.NonBlocking {
    private final ServerLimits limits;
    private final JerseyApplication api;
    private final ResponseMemoryBudget memory;
    private final AdaptiveLifo<RequestTask> queue;
    private final CallerShares shares;
    private final ExecutorService threads;
    private final LongAdder shed = new LongAdder();

    LoadShedder(ServerLimits limits, ResourceConfig api, ResponseMemoryBudget memory) {
        this.limits = limits;
        this.api = new JerseyApplication(api);
        this.memory = memory;
        this.queue = new AdaptiveLifo<>(limits.queued(), limits.handled(), RequestTask::caller, System::nanoTime);
        this.shares = new CallerShares(limits.handled());
        this.threads = Executors.newFixedThreadPool(limits.handled(), task -> new Thread(task, "request"));
        addBean(this.api);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        RequestTask task = new RequestTask(request, response, callback, api::handle, memory).within(limits);
        List<RequestTask> started;
        List<RequestTask> evicted;
        synchronized (this) {
            queue.add(task);
            started = acquireThreads();
            evicted = queue.evict();
        }
        started.forEach(this::start);
        evicted.forEach(this::shed);
        return true;
    }

    private void start(RequestTask task) {
        try {
            threads.execute(() -> run(task));
        } catch (RejectedExecutionException stopped) {
            shed(task);
        }
    }

    /** The queued requests for which there is a thread. One that ends can make room for several callers' next. */
    private List<RequestTask> acquireThreads() {
        List<RequestTask> started = new ArrayList<>();
        for (var next = nextAllowed(); next.isPresent(); next = nextAllowed()) {
            shares.acquire(next.get().caller());
            started.add(next.get());
        }
        return started;
    }

    private Optional<RequestTask> nextAllowed() {
        return queue.take(task -> shares.allows(task.caller()));
    }

    private void run(RequestTask task) {
        try {
            task.run();
        } finally {
            releaseThread(task).forEach(this::start);
        }
    }

    private synchronized List<RequestTask> releaseThread(RequestTask task) {
        shares.release(task.caller());
        return acquireThreads();
    }

    private void shed(RequestTask task) {
        if (task.reject()) {
            shed.increment();
        }
    }

    /** The number of requests in progress. */
    synchronized int handled() {
        return shares.held();
    }

    /** The number of queued requests. */
    synchronized int queued() {
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
