package dev.integrationslist.adapter.mongo;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.bson.RawBsonDocument;

/**
 * The totals of each caller's latest filters. The key is the caller and the whole filter that is sent, the caller's visible
 * part included: a filter alone would tell a caller, by the absence of a count, what others with the same permissions ask.
 *
 * <p>Each caller has room for {@value #FILTERS} filters, so that nobody takes another's. A filter is known by its SHA-256, so
 * that an entry has the same size whatever is asked. The least recently used of {@value #CALLERS} callers is dropped; all of
 * them are signed in and hold a permission.
 */
final class Totals {
    private static final int CALLERS = 4_096;
    private static final int FILTERS = 16;

    private static final class Recent<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;
        private final int capacity;

        Recent(int capacity) {
            super(16, 0.75f, true);
            this.capacity = capacity;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > capacity;
        }
    }

    private final LongSupplier nanoTime;

    /** Guarded by itself. */
    private final Map<String, Recent<Digest, Total>> callers = new Recent<>(CALLERS);

    /** @param nanoTime the time in nanoseconds, from any origin */
    Totals(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * What is known of a total.
     *
     * @param callerId empty for a request on nobody's behalf, for which nothing is kept
     */
    Total get(String callerId, RawBsonDocument filter) {
        if (callerId.isEmpty()) {
            return new Total(nanoTime);
        }
        Digest digest = Digest.of(filter);
        synchronized (callers) {
            return callers.computeIfAbsent(callerId, id -> new Recent<>(FILTERS))
                    .computeIfAbsent(digest, key -> new Total(nanoTime));
        }
    }

    /** The first half of a SHA-256, which nobody finds twice. */
    private record Digest(long high, long low) {
        static Digest of(RawBsonDocument document) {
            try {
                MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
                sha256.update(document.getByteBuffer().asNIO());
                ByteBuffer digest = ByteBuffer.wrap(sha256.digest());
                return new Digest(digest.getLong(), digest.getLong());
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every JDK has SHA-256", impossible);
            }
        }
    }
}
