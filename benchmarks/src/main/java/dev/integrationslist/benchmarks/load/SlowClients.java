package dev.integrationslist.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.DoubleSummaryStatistics;

/**
 * Calls a server at a rate that it bears easily, with and without clients beside that send a byte a second, by turns, and
 * compares. A round that is not measured precedes the others. Run from the repository's root:
 *
 * <pre>{@code java -cp benchmarks/target/benchmarks.jar dev.integrationslist.benchmarks.load.SlowClients [slow clients]}</pre>
 */
public final class SlowClients {
    private static final int INTEGRATIONS = 5_000;
    private static final int ROUNDS = 5;
    private static final Duration TURN = Duration.ofSeconds(10);
    private static final double PERCENTILE = 99;

    private final ServerProcess server;
    private final Load load;
    private final double rate;
    private final int slow;

    private SlowClients(ServerProcess server, Load load, double rate, int slow) {
        this.server = server;
        this.load = load;
        this.rate = rate;
        this.slow = slow;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int slow = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        try (ServerProcess server = ServerProcess.start(INTEGRATIONS, "--rate-limit=off");
                Load load = new Load(server.address())) {
            double rate = load.sustainable() * Load.EASY;
            System.out.printf("normal clients ask %.0f times a second%n", rate);
            SlowClients turns = new SlowClients(server, load, rate, slow);
            System.out.println("warm-up");
            turns.round();
            DoubleSummaryStatistics ratios = new DoubleSummaryStatistics();
            for (int round = 1; round <= ROUNDS; round++) {
                System.out.printf("round %d of %d%n", round, ROUNDS);
                ratios.accept(turns.round());
            }
            System.out.printf(
                    "p99, beside to alone, in %d rounds: %.2f to %.2f, mean %.2f%n",
                    ROUNDS, ratios.getMin(), ratios.getMax(), ratios.getAverage());
        }
    }

    /** The ratio of the 99th percentiles, beside slow clients to alone. */
    private double round() throws IOException, InterruptedException {
        LatencyStats alone = new LatencyStats();
        load.atRate(rate, TURN, alone);
        System.out.printf("alone               %s%n", alone);
        LatencyStats beside = new LatencyStats();
        try (SlowHeaderClients trickle = new SlowHeaderClients(server.address(), slow)) {
            load.atRate(rate, TURN, beside);
            System.out.printf("beside %4d slow    %s; slow ones cut off: %d%n", slow, beside, trickle.cutOff());
        }
        return beside.millis(PERCENTILE) / alone.millis(PERCENTILE);
    }
}
