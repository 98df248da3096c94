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
 * What is left to each of many of the same limit. As in Rocket.Chat a window is filled up at once when it begins. Whoever
 * was not seen for long is forgotten for whoever comes new, so the memory is bounded.
 */
final class RateLimiterRegistry {
    /** How many are remembered, at some hundred bytes each. */
    static final int REMEMBERED = 10_000;

    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final RateLimit limit;
    private final InstantSource clock;
    private final Map<String, Bucket> buckets = ofLate();

    RateLimiterRegistry(RateLimit limit, InstantSource clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /** A map of those entries that were used last, for many threads. */
    static <K, V> Map<K, V> ofLate() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > REMEMBERED;
            }
        });
    }

    /** Takes one call, and says in the answer to the request what is left. Throws a 429 where nothing was. */
    void take(String who, ContainerRequestContext request) {
        ConsumptionProbe probe =
                buckets.computeIfAbsent(who, unseen -> bucket()).tryConsumeAndReturnRemaining(1);
        tell(request, probe.getRemainingTokens(), probe.getNanosToWaitForReset());
        if (!probe.isConsumed()) {
            throw tooMany(probe.getNanosToWaitForRefill());
        }
    }

    /** Throws a 429 where nothing is left, and takes nothing. */
    void requireLeft(String who, ContainerRequestContext request) {
        Bucket bucket = buckets.get(who);
        if (bucket != null) {
            EstimationProbe probe = bucket.estimateAbilityToConsume(1);
            if (!probe.canBeConsumed()) {
                tell(request, 0, probe.getNanosToWaitForRefill());
                throw tooMany(probe.getNanosToWaitForRefill());
            }
        }
    }

    private void tell(ContainerRequestContext request, long remaining, long nanosToReset) {
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

    private Bucket bucket() {
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
