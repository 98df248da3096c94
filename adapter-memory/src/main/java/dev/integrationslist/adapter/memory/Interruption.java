package dev.integrationslist.adapter.memory;

import dev.integrationslist.domain.error.StoreUnavailableException;
import java.time.Duration;

/** Ends the work on a question whose answer nobody waits for any more: whoever gave it up interrupts the thread. */
final class Interruption {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private Interruption() {}

    /** @throws StoreUnavailableException where the thread is interrupted, which it stays */
    static void requireNone() {
        if (Thread.currentThread().isInterrupted()) {
            throw new StoreUnavailableException("the question took too long", RETRY_AFTER, null);
        }
    }
}
