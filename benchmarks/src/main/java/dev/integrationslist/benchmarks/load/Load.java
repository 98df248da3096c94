package dev.integrationslist.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;

/** The load that administrators make: one asks for a page, filtered and sorted, again and again. */
final class Load {
    /** Of the sustainable rate, what a server bears easily. */
    static final double EASY = 0.3;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final int MAX_WINDOWS = 24;

    /** The largest difference of steady rates, as a part of the lowest. */
    private static final double STEADY = 0.03;

    private static final int CONNECTIONS = 200;

    private final InetSocketAddress server;

    Load(InetSocketAddress server) {
        this.server = server;
    }

    /**
     * How many calls a second it answers when each of a few connections, enough to keep all processors busy, calls again once
     * it is answered. Warms the server up until the rate of three windows in sequence is steady, at most two minutes.
     */
    double sustainable() throws IOException {
        int connections = 2 * Runtime.getRuntime().availableProcessors();
        double previous = 0;
        double last = rate(connections);
        double next = rate(connections);
        for (int window = 2; window < MAX_WINDOWS && !isSteady(previous, last, next); window++) {
            previous = last;
            last = next;
            next = rate(connections);
        }
        return (previous + last + next) / 3;
    }

    private static boolean isSteady(double previous, double last, double next) {
        double least = Math.min(previous, Math.min(last, next));
        return Math.max(previous, Math.max(last, next)) < least * (1 + STEADY);
    }

    private double rate(int connections) throws IOException {
        Call call = Call.list();
        LatencyStats tally = new LatencyStats();
        try (LoadGenerator generator = new LoadGenerator(server, connections, PATIENCE, () -> call, tally)) {
            generator.asFastAsAnswered(WINDOW);
        }
        return tally.count(200) / (double) WINDOW.toSeconds();
    }

    /** Calls at a rate, whatever the answers. */
    void atRate(double perSecond, Duration duration, LoadGenerator.Observer observer) throws IOException {
        Call call = Call.list();
        try (LoadGenerator generator = new LoadGenerator(server, CONNECTIONS, PATIENCE, () -> call, observer)) {
            generator.atRate(perSecond, duration);
        }
    }
}
