package dev.integrationslist.application.port.out;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The store does not answer in time, or cannot answer now. The request is valid and can be repeated. */
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * @param message all that a log needs, the cause's message included; never for a client
     * @param retryAfter the time to wait before the next attempt
     * @param cause the exception of the store's driver, or null
     */
    public StoreUnavailableException(String message, Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    /** The time to wait before the next attempt. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
