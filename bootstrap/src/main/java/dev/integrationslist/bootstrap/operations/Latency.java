package dev.integrationslist.bootstrap.operations;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.stream.LongStream;

/** Timers that share one set of histogram buckets, so that they can be compared. */
final class Latency {
    private static final long[] BUCKETS_MICROS = {
        250,
        500,
        1_000,
        2_500,
        5_000,
        10_000,
        25_000,
        50_000,
        100_000,
        250_000,
        500_000,
        1_000_000,
        2_500_000,
        10_000_000
    };

    private Latency() {}

    static Timer.Builder timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(LongStream.of(BUCKETS_MICROS)
                        .mapToObj(micros -> Duration.of(micros, ChronoUnit.MICROS))
                        .toArray(Duration[]::new));
    }
}
