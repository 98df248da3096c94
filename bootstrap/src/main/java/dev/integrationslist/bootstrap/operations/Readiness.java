package dev.integrationslist.bootstrap.operations;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the store answers. However often that is asked, the store is asked once at a time, and not again until its last
 * answer is old.
 */
final class Readiness {
    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

    private final Runnable check;
    private final Executor executor;
    private final LongSupplier nanoTime;
    private final Duration patience;
    private final Duration freshness;
    private @Nullable CompletableFuture<Boolean> last;
    private long asked;
    private volatile boolean answered = true;

    /**
     * @param check asks the store, and throws where it does not answer
     * @param executor asks it
     * @param nanoTime a clock that never goes back
     * @param patience after which a store that has not answered is not ready
     * @param freshness how long an answer holds
     */
    Readiness(Runnable check, Executor executor, LongSupplier nanoTime, Duration patience, Duration freshness) {
        this.check = check;
        this.executor = executor;
        this.nanoTime = nanoTime;
        this.patience = patience;
        this.freshness = freshness;
    }

    /** Asks, without waiting. */
    CompletableFuture<Boolean> ask() {
        return current().copy().completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS);
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
                LOG.info("the store answers again");
            }
            answered = true;
        } catch (RuntimeException | Error failure) {
            if (answered) {
                LOG.warn("the store does not answer: {}", failure.toString());
            }
            answered = false;
        }
        return answered;
    }
}
