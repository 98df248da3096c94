package dev.integrationslist.adapter.mongo;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A clock that stands still until a test moves it. */
final class ManualClock implements LongSupplier {
    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1); // which overflows, as the real one may

    void advance(Duration duration) {
        nanoTime.addAndGet(duration.toNanos());
    }

    @Override
    public long getAsLong() {
        return nanoTime.get();
    }
}
