package dev.integrationslist.adapter.rest.ratelimit;

import java.time.Duration;

/**
 * How often a caller may ask.
 *
 * @param calls how many calls there are to a window
 * @param window how long a window is, at least a millisecond
 */
public record RateLimit(int calls, Duration window) {
    /** Rocket.Chat's own: 10 calls a minute. */
    public static final RateLimit DEFAULT = new RateLimit(10, Duration.ofMinutes(1));

    /** @throws IllegalArgumentException where either is not positive */
    public RateLimit {
        if (calls < 1 || window.toMillis() < 1) {
            throw new IllegalArgumentException("expected at least 1 call per window of at least 1 ms");
        }
    }
}
