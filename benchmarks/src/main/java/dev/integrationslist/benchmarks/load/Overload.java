package dev.integrationslist.benchmarks.load;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls a server four times as often as it can answer, and sees whether those that it lets in are answered as quickly as
 * before, all others with 503, and all again soon after. Run from the repository's root:
 *
 * <pre>{@code java -cp benchmarks/target/benchmarks.jar dev.integrationslist.benchmarks.load.Overload [seconds]}</pre>
 */
public final class Overload {
    private static final int INTEGRATIONS = 5_000;
    private static final int CONNECTIONS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration WARMING = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final double UNLOADED = 0.3;
    private static final double OVERLOADED = 4;
    private static final long WINDOW_NANOS = 100_000_000;

    private final InetSocketAddress server;
    private final PrintStream out;

    private Overload(InetSocketAddress server, PrintStream out) {
        this.server = server;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Duration overload = Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : 30);
        try (ServerProcess server = ServerProcess.start(INTEGRATIONS, "--rate-limit=off")) {
            new Overload(server.address(), System.out).run(overload);
        }
    }

    private void run(Duration duration) throws IOException {
        int atOnce = Runtime.getRuntime().availableProcessors() * 2;
        saturate(atOnce, WARMING);
        double sustainable = saturate(atOnce, MEASURED).count(200) / (double) MEASURED.toSeconds();
        out.printf(
                "sustainable   %.0f requests/s (%d connections, each asking again once answered)%n",
                sustainable, atOnce);

        Tally unloaded = atRate(sustainable * UNLOADED, MEASURED);
        out.printf("unloaded      %.0f requests/s: %s%n", sustainable * UNLOADED, unloaded);

        Windows after = new Windows();
        Tally overloaded = new Tally();
        try (LoadGenerator generator = generator(overloaded)) {
            generator.atRate(sustainable * OVERLOADED, duration);
        }
        long end = System.nanoTime();
        out.printf("overloaded    %.0f requests/s: %s%n", sustainable * OVERLOADED, overloaded);
        out.printf(
                "              503 within p50 %.2f ms, p99 %.2f ms%n",
                overloaded.otherMillis(50), overloaded.otherMillis(99));
        try (LoadGenerator generator = generator(after)) {
            generator.atRate(sustainable * UNLOADED, MEASURED);
        }
        out.printf("p99 of accepted, overloaded to unloaded: %.2f%n", overloaded.millis(99) / unloaded.millis(99));
        out.printf("nothing but 200 and 503: %s%n", overloaded.isOnly(200, 503) ? "yes" : "NO");
        out.printf("recovered     %.1f s after the end%n", after.recoveredAfter(end, unloaded.millis(99)));
    }

    private Tally saturate(int connections, Duration duration) throws IOException {
        Tally tally = new Tally();
        try (LoadGenerator generator = new LoadGenerator(server, connections, PATIENCE, Call::list, tally)) {
            generator.asFastAsAnswered(duration);
        }
        return tally;
    }

    private Tally atRate(double perSecond, Duration duration) throws IOException {
        Tally tally = new Tally();
        try (LoadGenerator generator = generator(tally)) {
            generator.atRate(perSecond, duration);
        }
        return tally;
    }

    private LoadGenerator generator(LoadGenerator.Observer observer) throws IOException {
        Call call = Call.list();
        return new LoadGenerator(server, CONNECTIONS, PATIENCE, () -> call, observer);
    }

    /** Tallies of a tenth of a second each. */
    private static final class Windows implements LoadGenerator.Observer {
        private final List<Tally> tallies = new ArrayList<>();
        private long start = Long.MAX_VALUE;

        @Override
        public void answered(Call call, Answer answer, long due, long nanos) {
            window(due).answered(call, answer, due, nanos);
        }

        @Override
        public void failed(Call call, LoadGenerator.Failure failure, long due) {
            window(due).failed(call, failure, due);
        }

        private Tally window(long due) {
            if (tallies.isEmpty()) {
                start = due;
            }
            int window = (int) Math.max(0, (due - start) / WINDOW_NANOS);
            while (tallies.size() <= window) {
                tallies.add(new Tally());
            }
            return tallies.get(window);
        }

        /** Seconds from a time to the first window after which all are answered 200, half of them within so many ms. */
        double recoveredAfter(long end, double millis) {
            int last = tallies.size();
            while (last > 0
                    && tallies.get(last - 1).isOnly(200)
                    && tallies.get(last - 1).millis(50) <= millis) {
                last--;
            }
            return last == 0 ? 0 : (start + last * WINDOW_NANOS - end) / 1e9;
        }
    }
}
