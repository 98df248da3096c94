package dev.integrationslist.benchmarks.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Calls a server with whatever a hostile client could think of, and looks at what it answers, at the connections it keeps and
 * at its heap. Run from the repository's root:
 *
 * <pre>{@code java -cp benchmarks/target/benchmarks.jar dev.integrationslist.benchmarks.load.FuzzRun [requests] [seed]}</pre>
 */
public final class FuzzRun {
    private static final long REQUESTS = 2_000_000;
    private static final int INTEGRATIONS = 100;
    private static final int CONNECTIONS = 4;
    private static final int SLOW_CLIENTS = 50;
    private static final int PARTS = 5;
    private static final int SHOWN = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private FuzzRun() {}

    /** Counts, and shows the first calls that came to no good. */
    private static final class Watch implements LoadGenerator.Observer {
        private final LatencyStats tally = new LatencyStats();
        private int shown;

        @Override
        public void answered(Call call, HttpResponse answer, long due, long nanos) {
            tally.answered(call, answer, due, nanos);
            if (answer.status() >= 500 && answer.status() != 503) {
                show(String.valueOf(answer.status()), call);
            }
        }

        @Override
        public void failed(Call call, LoadGenerator.Failure failure, long due) {
            tally.failed(call, failure, due);
            show(failure.name(), call);
        }

        private void show(String outcome, Call call) {
            if (shown++ < SHOWN) {
                String text = new String(call.bytes(), StandardCharsets.ISO_8859_1)
                        .replace("\r", "\\r")
                        .replace("\n", "\\n");
                System.out.printf("%s to %.500s%n", outcome, text);
            }
        }

        long unexpected() {
            return tally.statuses().entrySet().stream()
                    .filter(status -> status.getKey() >= 500 && status.getKey() != 503)
                    .mapToLong(status -> status.getValue())
                    .sum();
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        long requests = arguments.length > 0 ? Long.parseLong(arguments[0]) : REQUESTS;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        System.out.printf("%d requests, seed %d%n", requests, seed);
        try (ServerProcess server = ServerProcess.start(INTEGRATIONS, "--rate-limit=off")) {
            Watch watch = new Watch();
            FuzzRequests calls = new FuzzRequests(seed);
            try (SlowHeaderClients trickle = new SlowHeaderClients(server.address(), SLOW_CLIENTS);
                    LoadGenerator generator = new LoadGenerator(server.address(), CONNECTIONS, PATIENCE, calls)) {
                for (int part = 1; part <= PARTS; part++) {
                    generator.asFastAsAnswered(requests / PARTS, watch);
                    System.out.printf(
                            "%9d requests, heap after a collection %6d KB, slow clients cut off %d%n",
                            requests / PARTS * part, server.heapAfterCollection(), trickle.cutOff());
                }
            }
            System.out.printf("answers: %s%n", watch.tally);
            System.out.printf("5xx that are not 503: %d%n", watch.unexpected());
            System.out.printf("connections still open on the server's side: %d%n", leftOpen(server));
        }
    }

    /** Waits a little for the server to see that its clients are gone. */
    private static long leftOpen(ServerProcess server) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (server.openConnections() > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return server.openConnections();
    }
}
