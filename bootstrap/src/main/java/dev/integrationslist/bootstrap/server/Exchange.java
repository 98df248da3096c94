package dev.integrationslist.bootstrap.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A request and its one answer: what the handler writes when it is run, or 503 where it is refused, or has written nothing in
 * time. An answer that the client does not take in time is cut off.
 */
final class Exchange implements Runnable {
    private final Request request;
    private final Response response;
    private final Request.Handler handler;
    private final Callback callback;
    private final EndPoint client;
    private final AtomicBoolean answered = new AtomicBoolean();

    /** @param handler writes the answer before it returns */
    Exchange(Request request, Response response, Callback callback, Request.Handler handler, ServerLimits limits) {
        this.request = request;
        this.response = response;
        this.handler = handler;
        this.client = request.getConnectionMetaData().getConnection().getEndPoint();
        Callback cutOff = Callback.from(in(limits.request(), this::expire)::cancel, callback);
        this.callback = limits.answer().compareTo(limits.request()) < 0
                ? Callback.from(in(limits.answer(), this::refuse)::cancel, cutOff)
                : cutOff;
    }

    private Scheduler.Task in(Duration delay, Runnable task) {
        Scheduler scheduler = request.getComponents().getScheduler();
        return scheduler.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Has the handler write the answer, then sends it, unless it comes too late. */
    @Override
    public void run() {
        if (answered.get()) {
            return;
        }
        Draft draft = new Draft(response);
        Callback written = Callback.from(() -> send(draft), this::fail);
        try {
            if (!handler.handle(request, draft, written)) {
                Response.writeError(request, draft, written, HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable failure) {
            fail(failure);
        }
    }

    /** Answers 503 now. */
    void refuse() {
        if (isFirst()) {
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
        }
    }

    private void expire() {
        if (answered.get()) {
            client.close(new TimeoutException("the answer was not read in time"));
        } else {
            refuse();
        }
    }

    private void send(Draft draft) {
        if (isFirst()) {
            draft.send(callback);
        }
    }

    private void fail(Throwable failure) {
        if (isFirst()) {
            Response.writeError(request, response, callback, failure);
        }
    }

    private boolean isFirst() {
        return answered.compareAndSet(false, true);
    }
}
