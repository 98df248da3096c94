package dev.integrationslist.domain.access;

import java.time.Duration;

/**
 * The number of calls that a caller may make in one window of time.
 *
 * @param calls at least 1
 * @param window at least one millisecond
 */
public record CallLimit(int calls, Duration window) {
    /** Rocket.Chat's own default: 10 calls a minute. */
    public static final CallLimit DEFAULT = new CallLimit(10, Duration.ofMinutes(1));

    /** @throws IllegalArgumentException if a value is out of range */
    public CallLimit {
        if (calls < 1 || window.toMillis() < 1) {
            throw new IllegalArgumentException("a call limit has at least one call and a window of one millisecond");
        }
    }
}
