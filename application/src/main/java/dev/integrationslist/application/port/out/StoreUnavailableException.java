package dev.integrationslist.application.port.out;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The store does not answer in time, or cannot answer now. Nothing is wrong with the request; it may be sent again. */
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * @param message for the log, never for a client
     * @param retryAfter when to try again, from now
     * @param cause what the store's driver said, or null
     */
    public StoreUnavailableException(String message, Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    /** When to try again, from now. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
