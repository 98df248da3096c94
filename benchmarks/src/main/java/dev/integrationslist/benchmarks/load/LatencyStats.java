package dev.integrationslist.benchmarks.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** Counts what came of calls, and how long those took that were answered 200. */
final class LatencyStats implements LoadGenerator.Observer {
    private static final int OK = 200;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Histogram accepted = new Histogram(3);
    private final Histogram others = new Histogram(3);
    private final Histogram late = new Histogram(3);
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private final Map<LoadGenerator.Failure, Long> failures = new EnumMap<>(LoadGenerator.Failure.class);

    @Override
    public void sent(long lateNanos) {
        late.recordValue(lateNanos);
    }

    @Override
    public void answered(Call call, HttpResponse answer, long due, long nanos) {
        statuses.merge(answer.status(), 1L, Long::sum);
        (answer.status() == OK ? accepted : others).recordValue(nanos);
    }

    @Override
    public void failed(Call call, LoadGenerator.Failure failure, long due) {
        failures.merge(failure, 1L, Long::sum);
    }

    /** Milliseconds within which so many percent of those answered 200 were. */
    double millis(double percentile) {
        return accepted.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }

    /** Milliseconds within which so many percent of those answered otherwise were. */
    double otherMillis(double percentile) {
        return others.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }

    /** Milliseconds after they were due within which so many percent of the calls were sent. */
    double lateMillis(double percentile) {
        return late.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }

    long count(int status) {
        return statuses.getOrDefault(status, 0L);
    }

    long count(LoadGenerator.Failure failure) {
        return failures.getOrDefault(failure, 0L);
    }

    /** How many calls there were. */
    long total() {
        return Stream.of(statuses, failures)
                .flatMap(counts -> counts.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    Map<Integer, Long> statuses() {
        return statuses;
    }

    /** Whether every call was answered with one of these statuses. */
    boolean isOnly(Integer... allowed) {
        return failures.isEmpty() && Set.of(allowed).containsAll(statuses.keySet());
    }

    @Override
    public String toString() {
        return "%s, %s; 200 within p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, at most %.2f ms"
                .formatted(
                        statuses,
                        failures.isEmpty() ? "no connection failed" : failures,
                        millis(50),
                        millis(99),
                        millis(99.9),
                        millis(100));
    }
}
