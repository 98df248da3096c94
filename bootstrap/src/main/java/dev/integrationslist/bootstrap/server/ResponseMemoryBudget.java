package dev.integrationslist.bootstrap.server;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The heap that all responses together may hold, from the documents of a page to the bytes that the client has not read. Memory is
 * reserved before it is allocated. Static content that responses share is not charged, and error bodies are a few hundred bytes, so
 * that a client that is not signed in cannot use the budget. Safe for use by many threads.
 */
public final class ResponseMemoryBudget {
    private final long limit;
    private final AtomicLong reserved = new AtomicLong();
    private final LongAdder rejections = new LongAdder();
    private final ThreadLocal<@Nullable Reservation> current = new ThreadLocal<>();

    /** @param limit the maximum number of bytes reserved at once */
    public ResponseMemoryBudget(long limit) {
        this.limit = limit;
    }

    /**
     * Reserves memory for the request that the calling thread processes; on other threads nothing is charged. It is returned once
     * the response is sent.
     *
     * @return false if that exceeds the budget; nothing is reserved then
     */
    public boolean reserve(long bytes) {
        Reservation mine = current.get();
        return mine == null || mine.reserve(bytes);
    }

    /** The number of bytes reserved by the request that the calling thread processes. */
    public long reservedByRequest() {
        Reservation mine = current.get();
        return mine == null ? 0 : mine.held.get();
    }

    /** The number of bytes reserved by all requests. */
    long reserved() {
        return reserved.get();
    }

    /** The number of reservations rejected so far. */
    long rejections() {
        return rejections.sum();
    }

    /** Starts to charge the calling thread to a new reservation, until {@link Reservation#unbind}. */
    Reservation bind() {
        Reservation reservation = new Reservation();
        current.set(reservation);
        return reservation;
    }

    /** The memory of one request. */
    final class Reservation {
        private final AtomicLong held = new AtomicLong();

        private Reservation() {}

        private boolean reserve(long bytes) {
            if (reserved.addAndGet(bytes) > limit) {
                reserved.addAndGet(-bytes);
                rejections.increment();
                return false;
            }
            held.addAndGet(bytes);
            return true;
        }

        /** Stops to charge the calling thread. */
        void unbind() {
            current.remove();
        }

        /** Returns what exceeds a number of bytes, or reserves what is missing; false if that exceeds the budget. */
        boolean resizeTo(long bytes) {
            long missing = bytes - held.get();
            if (missing > 0) {
                return reserve(missing);
            }
            held.addAndGet(missing);
            reserved.addAndGet(missing);
            return true;
        }

        /** Returns all memory. */
        void release() {
            resizeTo(0);
        }
    }
}
