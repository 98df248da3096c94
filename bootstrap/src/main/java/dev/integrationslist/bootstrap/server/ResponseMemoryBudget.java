package dev.integrationslist.bootstrap.server;

import dev.integrationslist.adapter.rest.http.ResponseMemory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The heap that all responses together may hold, from the documents of a page to the bytes that the client has not read. Memory is
 * reserved before it is allocated. Static content that responses share is not charged, and error bodies are a few hundred bytes, so
 * that a client that is not signed in cannot use the budget. Safe for use by many threads.
 *
 * <p>Large responses that grow side by side could each hold a part of the budget and none be completed. So once half of it is
 * reserved, one of them goes on, and others that are past a small part are rejected.
 */
public final class ResponseMemoryBudget implements ResponseMemory {
    private static final int SMALL_PART = 16;

    /** Responses up to this size are small with any budget. */
    private static final long SMALL = 64 * 1024;

    private final long limit;
    private final AtomicLong reserved = new AtomicLong();
    private final LongAdder rejections = new LongAdder();
    private final ThreadLocal<@Nullable Reservation> current = new ThreadLocal<>();

    /** The large response that grows although half of the budget is reserved. */
    private final AtomicReference<@Nullable Reservation> growing = new AtomicReference<>();

    /** @param limit the maximum number of bytes reserved at once */
    public ResponseMemoryBudget(long limit) {
        this.limit = limit;
    }

    /** On threads that process no request nothing is charged. What is still reserved once the response is sent is released. */
    @Override
    public boolean reserve(long bytes) {
        Reservation mine = current.get();
        return mine == null || mine.reserve(bytes);
    }

    @Override
    public void release(long bytes) {
        Reservation mine = current.get();
        if (mine != null) {
            mine.release(bytes);
        }
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
            long total = reserved.addAndGet(bytes);
            if (total <= limit && mayGrow(held.get() + bytes, total)) {
                held.addAndGet(bytes);
                return true;
            }
            reserved.addAndGet(-bytes);
            rejections.increment();
            return false;
        }

        private boolean mayGrow(long size, long total) {
            return size <= Math.max(SMALL, limit / SMALL_PART)
                    || total <= limit / 2
                    || growing.get() == this
                    || growing.compareAndSet(null, this);
        }

        private void release(long bytes) {
            held.addAndGet(-bytes);
            reserved.addAndGet(-bytes);
        }

        /** Stops to charge the calling thread; the response does not grow any more. */
        void unbind() {
            current.remove();
            growing.compareAndSet(this, null);
        }

        /** Returns what exceeds a number of bytes, or reserves what is missing; false if that exceeds the budget. */
        boolean resizeTo(long bytes) {
            long missing = bytes - held.get();
            if (missing > 0) {
                return reserve(missing);
            }
            release(-missing);
            return true;
        }

        /** Returns all memory. */
        void release() {
            reserved.addAndGet(-held.getAndSet(0));
        }
    }
}
