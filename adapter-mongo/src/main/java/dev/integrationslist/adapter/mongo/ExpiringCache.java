package dev.integrationslist.adapter.mongo;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A bounded cache whose values expire a fixed time after their look-up began, so that none is ever older than that: Caffeine
 * counts from the end of a look-up. Concurrent look-ups of one key share one. Neither absence nor a failure is kept.
 *
 * <p>Safe for use by many threads. Every operation takes constant time, amortized, beside the look-up: as all values live
 * equally long, the oldest is the first to go.
 */
final class ExpiringCache<K, V> {
    private record Entry<V>(long start, CompletableFuture<Optional<V>> value) {}

    private final long lifetime;
    private final int capacity;
    private final LongSupplier nanoTime;

    /** From the oldest to the newest. Guarded by itself. */
    private final Map<K, Entry<V>> entries = new LinkedHashMap<>();

    /**
     * @param capacity the number of entries beyond which the oldest is dropped
     * @param nanoTime the time in nanoseconds, from any origin
     */
    ExpiringCache(Duration lifetime, int capacity, LongSupplier nanoTime) {
        this.lifetime = lifetime.toNanos();
        this.capacity = capacity;
        this.nanoTime = nanoTime;
    }

    /**
     * The value of a key, looked up by this thread unless it is kept or another thread is looking it up.
     *
     * @throws RuntimeException what the look-up throws, to all threads that share it
     */
    Optional<V> get(K key, Supplier<Optional<V>> lookUp) {
        Entry<V> added = new Entry<>(nanoTime.getAsLong(), new CompletableFuture<>());
        Entry<V> kept = putIfAbsent(key, added);
        if (kept != null) {
            return Futures.await(kept.value);
        }
        try {
            Optional<V> value = lookUp.get();
            if (value.isEmpty()) {
                remove(key, added);
            }
            added.value.complete(value);
            return value;
        } catch (Throwable failure) {
            remove(key, added);
            added.value.completeExceptionally(failure);
            throw failure;
        }
    }

    private @Nullable Entry<V> putIfAbsent(K key, Entry<V> added) {
        synchronized (entries) {
            Iterator<Entry<V>> oldest = entries.values().iterator();
            while (oldest.hasNext() && added.start - oldest.next().start >= lifetime) {
                oldest.remove();
            }
            Entry<V> kept = entries.putIfAbsent(key, added);
            if (entries.size() > capacity) {
                entries.remove(entries.keySet().iterator().next());
            }
            return kept;
        }
    }

    private void remove(K key, Entry<V> entry) {
        synchronized (entries) {
            entries.remove(key, entry);
        }
    }

    /** The number of entries, expired ones that nothing has dropped yet included. */
    int size() {
        synchronized (entries) {
            return entries.size();
        }
    }
}
