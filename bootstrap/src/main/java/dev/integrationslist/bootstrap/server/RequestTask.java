package dev.integrationslist.bootstrap.server;

import dev.integrationslist.adapter.rest.RestApi;
import dev.integrationslist.adapter.rest.http.CredentialHeaders;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * A request that is answered once: by the API, or with 503 if it is rejected or its deadline passes. At the deadline the thread that
 * processes it is interrupted. A response that the client does not read in time is cut off.
 *
 * <p>Jetty's {@code QoSHandler} and {@code ThreadLimitHandler} have no deadline, and hold their permit until the client has read the
 * response.
 */
final class RequestTask implements Runnable {
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Function<Request, HeldResponse> api;
    private final ResponseMemoryBudget memory;
    private final EndPoint client;
    private final String caller;
    private final AtomicBoolean answered = new AtomicBoolean();
    private volatile Scheduler.@Nullable Task expiry;
    private volatile Scheduler.@Nullable Task rejection;
    private @Nullable Thread processing;

    RequestTask(
            Request request,
            Response response,
            Callback callback,
            Function<Request, HeldResponse> api,
            ResponseMemoryBudget memory) {
        this.request = request;
        this.response = response;
        this.callback = Callback.from(this::cancelTimers, callback);
        this.api = api;
        this.memory = memory;
        this.caller = Objects.requireNonNullElse(request.getHeaders().get(CredentialHeaders.USER_ID), "");
        this.client = request.getConnectionMetaData().getConnection().getEndPoint();
    }

    /**
     * The user that the request names, whether or not its token is right: a request with a wrong one is refused soon. All that name
     * none share the empty name.
     */
    String caller() {
        return caller;
    }

    /** Starts the deadlines. */
    RequestTask within(ServerLimits limits) {
        expiry = in(limits.request(), this::expire);
        if (limits.answer().compareTo(limits.request()) < 0) {
            rejection = in(limits.answer(), this::reject);
        }
        return this;
    }

    private Scheduler.Task in(Duration delay, Runnable task) {
        Scheduler scheduler = request.getComponents().getScheduler();
        return scheduler.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void cancelTimers() {
        cancel(expiry);
        cancel(rejection);
    }

    private static void cancel(Scheduler.@Nullable Task task) {
        if (task != null) {
            task.cancel();
        }
    }

    /** Has the API process the request, then sends the response unless the deadline has passed. */
    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        ResponseMemoryBudget.Reservation reservation = memory.bind();
        try {
            HeldResponse answer = api.apply(request);
            if (answer.failure() != null) {
                fail(answer.failure(), reservation);
            } else {
                send(answer, reservation);
            }
        } catch (Throwable failure) {
            fail(failure, reservation);
        } finally {
            reservation.unbind();
            end();
        }
    }

    private synchronized boolean begin() {
        processing = Thread.currentThread();
        return !answered.get();
    }

    private synchronized void end() {
        processing = null;
    }

    private synchronized void interrupt() {
        if (processing != null) {
            processing.interrupt();
        }
    }

    /** Answers 503 now; false if the request is answered already. */
    boolean reject() {
        boolean first = isFirst();
        if (first) {
            interrupt();
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
        }
        return first;
    }

    private void expire() {
        if (!reject()) {
            client.close(new TimeoutException("the response was not read in time"));
        }
    }

    /** The documents of a page are garbage once it is written; its bytes are held until the client has read them. */
    private void send(HeldResponse answer, ResponseMemoryBudget.Reservation reservation) {
        if (!reservation.resizeTo(isList() ? answer.heldBytes() : 0)) {
            reservation.release();
            reject();
        } else if (isFirst()) {
            answer.send(request, response, Callback.from(reservation::release, callback));
        } else {
            reservation.release();
        }
    }

    /** Everything else is static content that responses share. */
    private boolean isList() {
        return RestApi.PATH.equals(request.getHttpURI().getCanonicalPath());
    }

    /** The memory is returned first, so that a client that tries again at once finds it. */
    private void fail(Throwable failure, ResponseMemoryBudget.Reservation reservation) {
        reservation.release();
        if (isFirst()) {
            Response.writeError(request, response, callback, failure);
        }
    }

    private boolean isFirst() {
        return answered.compareAndSet(false, true);
    }
}
