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
import org.jspecify.annotations.Nullable;

/**
 * A request and its one answer: what the handler writes when it is run, or 503 where it is refused, or has written nothing in
 * time. Then the handler is interrupted, as nobody waits for it any more. An answer that the client does not take in time is
 * cut off, and one for which there is no memory is 503 too.
 */
final class RequestTask implements Runnable {
    private final Request request;
    private final Response response;
    private final Request.Handler handler;
    private final UnreadResponseBudget unread;
    private final Callback callback;
    private final EndPoint client;
    private final AtomicBoolean answered = new AtomicBoolean();
    private volatile Scheduler.@Nullable Task expiry;
    private volatile Scheduler.@Nullable Task refusal;
    private @Nullable Thread handling;

    /**
     * @param handler writes the answer before it returns
     * @param unread what the answer is held in until the client has read it
     */
    RequestTask(
            Request request,
            Response response,
            Callback callback,
            Request.Handler handler,
            UnreadResponseBudget unread) {
        this.request = request;
        this.response = response;
        this.handler = handler;
        this.unread = unread;
        this.client = request.getConnectionMetaData().getConnection().getEndPoint();
        this.callback = Callback.from(this::stopTheClock, callback);
    }

    /** Starts the time that it has. */
    RequestTask within(ServerLimits limits) {
        expiry = in(limits.request(), this::expire);
        if (limits.answer().compareTo(limits.request()) < 0) {
            refusal = in(limits.answer(), this::refuse);
        }
        return this;
    }

    private Scheduler.Task in(Duration delay, Runnable task) {
        Scheduler scheduler = request.getComponents().getScheduler();
        return scheduler.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stopTheClock() {
        cancel(expiry);
        cancel(refusal);
    }

    private static void cancel(Scheduler.@Nullable Task task) {
        if (task != null) {
            task.cancel();
        }
    }

    /** Has the handler write the answer, then sends it, unless it comes too late. */
    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        BufferedResponse draft = new BufferedResponse(response);
        Callback written = Callback.from(() -> send(draft), this::fail);
        try {
            if (!handler.handle(request, draft, written)) {
                Response.writeError(request, draft, written, HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable failure) {
            fail(failure);
        } finally {
            end();
        }
    }

    private synchronized boolean begin() {
        handling = Thread.currentThread();
        return !answered.get();
    }

    private synchronized void end() {
        handling = null;
    }

    private synchronized void interrupt() {
        if (handling != null) {
            handling.interrupt();
        }
    }

    /** Answers 503 now; false where it is answered already. */
    boolean refuse() {
        boolean first = isFirst();
        if (first) {
            interrupt();
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
        }
        return first;
    }

    private void expire() {
        if (!refuse()) {
            client.close(new TimeoutException("the answer was not read in time"));
        }
    }

    private void send(BufferedResponse draft) {
        long bytes = draft.length();
        if (!unread.hold(bytes)) {
            refuse();
        } else if (isFirst()) {
            draft.send(Callback.from(() -> unread.release(bytes), callback));
        } else {
            unread.release(bytes);
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
