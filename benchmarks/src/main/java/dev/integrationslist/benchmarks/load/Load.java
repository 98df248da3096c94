package dev.integrationslist.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;

/** The load that administrators make: one asks for a page, filtered and sorted, again and again. */
final class Load {
    /** Of the sustainable rate, what a server bears easily. */
    static final double EASY = 0.3;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration WARMING = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final int CONNECTIONS = 200;

    private final InetSocketAddress server;

    Load(InetSocketAddress server) {
        this.server = server;
    }

    /**
     * How many calls a second it answers when each of a few connections, enough to keep all processors busy, calls again once
     * it is answered. Warms the server up before.
     */
    double sustainable() throws IOException {
        int connections = 2 * Runtime.getRuntime().availableProcessors();
        asFastAsAnswered(connections, WARMING, new LatencyStats());
        LatencyStats tally = new LatencyStats();
        asFastAsAnswered(connections, MEASURED, tally);
        return tally.count(200) / (double) MEASURED.toSeconds();
    }

    private void asFastAsAnswered(int connections, Duration duration, LatencyStats tally) throws IOException {
        Call call = Call.list();
        try (LoadGenerator generator = new LoadGenerator(server, connections, PATIENCE, () -> call, tally)) {
            generator.asFastAsAnswered(duration);
        }
    }

    /** Calls at a rate, whatever the answers. */
    void atRate(double perSecond, Duration duration, LoadGenerator.Observer observer) throws IOException {
        Call call = Call.list();
        try (LoadGenerator generator = new LoadGenerator(server, CONNECTIONS, PATIENCE, () -> call, observer)) {
            generator.atRate(perSecond, duration);
        }
    }
}
