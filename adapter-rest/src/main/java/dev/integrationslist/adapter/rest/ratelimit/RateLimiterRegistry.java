package dev.integrationslist.adapter.rest.ratelimit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The used part of the current window of each subject. As in Rocket.Chat a window is refilled at once when it begins. The
 * number of subjects is bounded: a new one replaces the one that was not seen for the longest time.
 */
final class RateLimiterRegistry {
    /** How many are remembered, at some hundred bytes each. */
    static final int REMEMBERED = 10_000;

    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final InstantSource clock;
    private final Map<String, Window> windows = ofLate();

    RateLimiterRegistry(InstantSource clock) {
        this.clock = clock;
    }

    /** A bucket and the limit that it was made for; another limit begins another window. */
    private record Window(RateLimit limit, Bucket bucket) {}

    /** A map of those entries that were used last, for many threads. */
    static <K, V> Map<K, V> ofLate() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > REMEMBERED;
            }
        });
    }

    /** Counts one call and notes what is left. Throws a 429 if nothing was left. */
    void take(String subject, RateLimit limit, ContainerRequestContext request) {
        Window window = windows.compute(
                subject,
                (name, current) ->
                        current != null && current.limit.equals(limit) ? current : new Window(limit, bucket(limit)));
        ConsumptionProbe probe = window.bucket.tryConsumeAndReturnRemaining(1);
        note(request, limit, probe.getRemainingTokens(), probe.getNanosToWaitForReset());
        if (!probe.isConsumed()) {
            throw tooMany(probe.getNanosToWaitForRefill());
        }
    }

    /** Throws a 429 if nothing is left, without counting. */
    void requireLeft(String subject, ContainerRequestContext request) {
        Window window = windows.get(subject);
        if (window != null) {
            EstimationProbe probe = window.bucket.estimateAbilityToConsume(1);
            if (!probe.canBeConsumed()) {
                note(request, window.limit, 0, probe.getNanosToWaitForRefill());
                throw tooMany(probe.getNanosToWaitForRefill());
            }
        }
    }

    private void note(ContainerRequestContext request, RateLimit limit, long remaining, long nanosToReset) {
        long reset = clock.millis()
                + Duration.ofNanos(nanosToReset + NANOS_PER_MILLI - 1).toMillis();
        new RateLimitStatus(limit.calls(), remaining, reset).tellOf(request);
    }

    private static ClientErrorException tooMany(long nanosToWait) {
        long seconds = Duration.ofNanos(nanosToWait + NANOS_PER_SECOND - 1).toSeconds();
        return new ClientErrorException(Response.status(Response.Status.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build());
    }

    private Bucket bucket(RateLimit limit) {
        return Bucket.builder()
                .addLimit(window -> window.capacity(limit.calls()).refillIntervally(limit.calls(), limit.window()))
                .withCustomTimePrecision(new Time(clock))
                .build();
    }

    /** The clock as buckets read it. */
    private record Time(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * NANOS_PER_SECOND + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
