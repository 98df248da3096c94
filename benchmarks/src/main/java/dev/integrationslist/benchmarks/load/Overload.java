package dev.integrationslist.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Calls a server four times as often as it can answer, and sees whether those that it lets in are answered as quickly as
 * before, all others with 503, and all again soon after. Warms the server up, with overload too, until its rate is steady, and
 * prints the spread of several rounds. The generator shares the server's processors: how late it sends is part of each latency,
 * and printed. Run from the repository's root:
 *
 * <pre>{@code java -cp benchmarks/target/benchmarks.jar dev.integrationslist.benchmarks.load.Overload [seconds a round] [rounds]}</pre>
 */
public final class Overload {
    private static final int INTEGRATIONS = 5_000;
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final long WINDOW_NANOS = 100_000_000;
    private static final int WINDOWS_OF_RECOVERY = 10;

    private Overload() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Duration duration = Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : 30);
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        try (ServerProcess server = ServerProcess.start(INTEGRATIONS, "--rate-limit=off");
                Load load = new Load(server.address())) {
            double sustainable = load.sustainable();
            DoubleSummaryStatistics ratios = new DoubleSummaryStatistics();
            for (int round = 1; round <= rounds; round++) {
                System.out.printf("round %d of %d%n", round, rounds);
                ratios.accept(round(load, sustainable, duration));
            }
            System.out.printf(
                    "p99 of accepted, overloaded to unloaded, in %d rounds: %.2f to %.2f, mean %.2f%n",
                    rounds, ratios.getMin(), ratios.getMax(), ratios.getAverage());
        }
    }

    /** The ratio of the 99th percentiles of accepted requests, overloaded to unloaded. */
    private static double round(Load load, double sustainable, Duration duration) throws IOException {
        LatencyStats unloaded = new LatencyStats();
        load.atRate(sustainable * Load.EASY, MEASURED, unloaded);
        System.out.printf("unloaded      %.0f requests/s: %s%n", sustainable * Load.EASY, unloaded);
        LatencyStats overloaded = new LatencyStats();
        load.atRate(sustainable * Load.OVERLOADED, duration, overloaded);
        long end = System.nanoTime();
        Windows after = new Windows();
        load.atRate(sustainable * Load.EASY, MEASURED, after);
        System.out.printf("overloaded    %.0f requests/s: %s%n", sustainable * Load.OVERLOADED, overloaded);
        System.out.printf(
                "              503 within p50 %.2f ms, p99 %.2f ms%n",
                overloaded.otherMillis(50), overloaded.otherMillis(99));
        System.out.printf(
                "sent late     unloaded p99 %.2f ms, overloaded p99 %.2f ms%n",
                unloaded.lateMillis(99), overloaded.lateMillis(99));
        double ratio = overloaded.millis(99) / unloaded.millis(99);
        System.out.printf("p99 of accepted, overloaded to unloaded: %.2f%n", ratio);
        System.out.printf("nothing but 200 and 503: %s%n", overloaded.isOnly(200, 503) ? "yes" : "NO");
        System.out.printf(
                "afterwards    %s, recovered %.1f s after the end%n",
                after.statuses(), after.recoveredAfter(end, unloaded.millis(99)));
        return ratio;
    }

    /** Tallies of a tenth of a second each. */
    private static final class Windows implements LoadGenerator.Observer {
        private final List<LatencyStats> tallies = new ArrayList<>();
        private long start = Long.MAX_VALUE;

        @Override
        public void answered(Call call, HttpResponse answer, long due, long nanos) {
            window(due).answered(call, answer, due, nanos);
        }

        @Override
        public void failed(Call call, LoadGenerator.Failure failure, long due) {
            window(due).failed(call, failure, due);
        }

        private LatencyStats window(long due) {
            if (tallies.isEmpty()) {
                start = due;
            }
            int window = (int) Math.max(0, (due - start) / WINDOW_NANOS);
            while (tallies.size() <= window) {
                tallies.add(new LatencyStats());
            }
            return tallies.get(window);
        }

        /** How many calls had each status. */
        Map<Integer, Long> statuses() {
            Map<Integer, Long> all = new TreeMap<>();
            tallies.forEach(tally -> tally.statuses().forEach((status, count) -> all.merge(status, count, Long::sum)));
            return all;
        }

        /**
         * Seconds from a time to the first second in all of whose windows all calls are answered 200, half of them within so many
         * milliseconds; NaN if there is none.
         */
        double recoveredAfter(long end, double millis) {
            int good = 0;
            for (int i = 0; i < tallies.size(); i++) {
                LatencyStats window = tallies.get(i);
                good = window.isOnly(200) && window.millis(50) <= millis ? good + 1 : 0;
                if (good == WINDOWS_OF_RECOVERY) {
                    long first = start + (i + 1 - WINDOWS_OF_RECOVERY) * WINDOW_NANOS;
                    return Math.max(0, first - end) / 1e9;
                }
            }
            return Double.NaN;
        }
    }
}
