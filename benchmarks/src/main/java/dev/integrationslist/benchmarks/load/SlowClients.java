package dev.integrationslist.benchmarks.load;

import java.io.IOException;
import java.time.Duration;

/**
 * Calls a server at a rate that it bears easily, with and without clients beside that send a byte a second, by turns, and
 * compares. Run from the repository's root:
 *
 * <pre>{@code java -cp benchmarks/target/benchmarks.jar dev.integrationslist.benchmarks.load.SlowClients [slow clients]}</pre>
 */
public final class SlowClients {
    private static final int INTEGRATIONS = 5_000;
    private static final int ROUNDS = 3;
    private static final Duration TURN = Duration.ofSeconds(10);
    private static final double PERCENTILE = 99;

    private SlowClients() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int slow = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        try (ServerProcess server = ServerProcess.start(INTEGRATIONS, "--rate-limit=off")) {
            Load load = new Load(server.address());
            double rate = load.sustainable() * Load.EASY;
            System.out.printf("normal clients ask %.0f times a second%n", rate);
            LatencyStats alone = new LatencyStats();
            LatencyStats beside = new LatencyStats();
            long cutOff = 0;
            for (int round = 0; round < ROUNDS; round++) {
                load.atRate(rate, TURN, alone);
                try (SlowHeaderClients trickle = new SlowHeaderClients(server.address(), slow)) {
                    load.atRate(rate, TURN, beside);
                    cutOff += trickle.cutOff();
                }
            }
            System.out.printf("alone               %s%n", alone);
            System.out.printf("beside %4d slow    %s; slow ones cut off: %d%n", slow, beside, cutOff);
            System.out.printf("p99, beside to alone: %.2f%n", beside.millis(PERCENTILE) / alone.millis(PERCENTILE));
        }
    }
}
