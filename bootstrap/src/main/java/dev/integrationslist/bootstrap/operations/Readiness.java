package dev.integrationslist.bootstrap.operations;

import dev.integrationslist.application.port.out.StoreUnavailableException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The readiness of the store. At most one check runs at a time, and its result is kept for a while, however often readiness is
 * queried. Safe for use by many threads.
 */
final class Readiness {
    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

    private final Runnable check;
    private final Executor executor;
    private final LongSupplier nanoTime;
    private final Duration timeout;
    private final Duration freshness;
    private @Nullable CompletableFuture<Boolean> last;
    private long asked;
    private volatile boolean answered = true;

    /**
     * @param check queries the store; throws if it does not answer
     * @param executor runs the check
     * @param nanoTime a monotonic clock
     * @param timeout how long a caller waits before the store counts as not ready
     * @param freshness how long a result is kept
     */
    Readiness(Runnable check, Executor executor, LongSupplier nanoTime, Duration timeout, Duration freshness) {
        this.check = check;
        this.executor = executor;
        this.nanoTime = nanoTime;
        this.timeout = timeout;
        this.freshness = freshness;
    }

    /** The current readiness; the call itself does not block. */
    CompletableFuture<Boolean> ask() {
        return current().copy().completeOnTimeout(false, timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized CompletableFuture<Boolean> current() {
        long now = nanoTime.getAsLong();
        if (last == null || (last.isDone() && now - asked >= freshness.toNanos())) {
            asked = now;
            last = CompletableFuture.supplyAsync(this::isAnswered, executor);
        }
        return last;
    }

    private boolean isAnswered() {
        try {
            check.run();
            if (!answered) {
                LOG.info("Ready again");
            }
            answered = true;
        } catch (RuntimeException | Error failure) {
            if (answered) {
                LOG.warn("Not ready: {}", reason(failure));
            }
            answered = false;
        }
        return answered;
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        return failure instanceof StoreUnavailableException && message != null ? message : failure.toString();
    }
}
