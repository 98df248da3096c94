package dev.integrationslist.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * The load that administrators make: each asks for a page, filtered and sorted, again and again. All phases use the same
 * connections, so that none includes the time to open them.
 */
final class Load implements AutoCloseable {
    /** Of the sustainable rate, what a server bears easily. */
    static final double EASY = 0.3;

    /** Of the sustainable rate, what a server mostly has to refuse. */
    static final double OVERLOADED = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final int MAX_WINDOWS = 16;

    /** The largest difference of steady rates, as a part of the lowest. */
    private static final double STEADY = 0.03;

    private static final int CONNECTIONS = 200;

    private final LoadGenerator generator;

    Load(InetSocketAddress server) throws IOException {
        this(server, Call.list());
    }

    /** @param call what each of them asks */
    Load(InetSocketAddress server, Call call) throws IOException {
        generator = new LoadGenerator(server, CONNECTIONS, PATIENCE, () -> call);
    }

    /**
     * The number of calls that are answered in a second while a few are under way, enough to keep all processors busy. Warms up
     * until three measurements in sequence are steady, at most 160 s. An overload precedes each, so that the code of refusals is
     * compiled, too.
     */
    double sustainable() throws IOException {
        double previous = 0;
        double last = rate();
        double next = rateAfterOverload(last);
        for (int window = 2; window < MAX_WINDOWS && !isSteady(previous, last, next); window++) {
            previous = last;
            last = next;
            next = rateAfterOverload(last);
        }
        System.out.printf("sustainable   %.0f, %.0f, %.0f requests/s after warm-up%n", previous, last, next);
        return (previous + last + next) / 3;
    }

    private static boolean isSteady(double previous, double last, double next) {
        double least = Math.min(previous, Math.min(last, next));
        return Math.max(previous, Math.max(last, next)) < least * (1 + STEADY);
    }

    private double rateAfterOverload(double sustainable) throws IOException {
        atRate(sustainable * OVERLOADED, WINDOW, new LatencyStats());
        return rate();
    }

    /** The number of calls answered 200 in a second, measured for 5 s, while a few are under way. */
    double rate() throws IOException {
        LatencyStats tally = new LatencyStats();
        generator.asFastAsAnswered(2 * Runtime.getRuntime().availableProcessors(), WINDOW, tally);
        return tally.count(200) / (double) WINDOW.toSeconds();
    }

    /** Calls at a rate, whatever the answers. */
    void atRate(double perSecond, Duration duration, LoadGenerator.Observer observer) throws IOException {
        generator.atRate(perSecond, duration, observer);
    }

    @Override
    public void close() throws IOException {
        generator.close();
    }
}
