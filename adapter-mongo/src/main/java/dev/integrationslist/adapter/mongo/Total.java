package dev.integrationslist.adapter.mongo;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known of how many documents pass one filter: the number for a second after its read began, and from then on a guess
 * at whether a page will prove the total. A wrong guess costs a wasted count or one round trip more. Safe for use by many
 * threads.
 */
final class Total {
    private static final Duration LIFETIME = Duration.ofSeconds(1);

    private record Known(long total, long start) {}

    private final LongSupplier nanoTime;
    private volatile @Nullable Known known;
    private @Nullable FutureTask<Long> counting;

    /** @param nanoTime the time in nanoseconds, from any origin */
    Total(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** The total, if it was read within the last second. */
    OptionalLong recent() {
        Known latest = known;
        return latest != null && nanoTime.getAsLong() - latest.start < LIFETIME.toNanos()
                ? OptionalLong.of(latest.total)
                : OptionalLong.empty();
    }

    /** The total when it was last read. */
    OptionalLong latest() {
        Known latest = known;
        return latest == null ? OptionalLong.empty() : OptionalLong.of(latest.total);
    }

    /** @param start when the read began that proved the total */
    void proved(long total, long start) {
        known = new Known(total, start);
    }

    /** The count that is under way, or a new one to be run. To run it twice does no harm. */
    synchronized FutureTask<Long> counting(Callable<Long> count) {
        FutureTask<Long> shared = counting;
        if (shared == null || shared.isDone()) {
            shared = new FutureTask<>(() -> {
                long start = nanoTime.getAsLong();
                long total = count.call();
                proved(total, start);
                return total;
            });
            counting = shared;
        }
        return shared;
    }
}
