package dev.integrationslist.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Sends SIGTERM to a server under load, several times, and counts what was let in and not answered. Some clients keep their
 * connections, some come with a new one each time. Run from the repository's root:
 *
 * <pre>{@code java -cp benchmarks/target/benchmarks.jar dev.integrationslist.benchmarks.load.Termination [rounds]}</pre>
 */
public final class Termination {
    private static final int INTEGRATIONS = 1_000;
    private static final int CONNECTIONS = 50;
    private static final double RATE = 300;
    private static final double NEW_CONNECTIONS = 0.2;
    private static final Duration WARMING = Duration.ofSeconds(5);
    private static final Duration LOAD = Duration.ofSeconds(6);
    private static final long SIGNAL_MILLIS = 3_000;

    private Termination() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        long failed = 0;
        for (int round = 0; round < rounds; round++) {
            LatencyStats tally = new LatencyStats();
            try (ServerProcess server = ServerProcess.start(INTEGRATIONS, "--rate-limit=off")) {
                load(server, WARMING, new LatencyStats());
                CompletableFuture.runAsync(
                        server::terminate, CompletableFuture.delayedExecutor(SIGNAL_MILLIS, TimeUnit.MILLISECONDS));
                load(server, LOAD, tally);
                System.out.printf("%s%s%n", tally, server.isAlive() ? "; STILL RUNS" : "");
            }
            failed += failed(tally);
        }
        System.out.printf(
                "accepted requests that failed: %d (a connection refused, or a 503 of overload, is none)%n", failed);
    }

    private static void load(ServerProcess server, Duration duration, LatencyStats tally) throws IOException {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        try (LoadGenerator generator =
                new LoadGenerator(server.address(), CONNECTIONS, LOAD, () -> call(random.nextDouble()))) {
            generator.atRate(RATE, duration, tally);
        }
    }

    private static long failed(LatencyStats tally) {
        return tally.total() - tally.count(200) - tally.count(503) - tally.count(LoadGenerator.Failure.REFUSED);
    }

    private static Call call(double random) {
        Call list = Call.list();
        return random < NEW_CONNECTIONS ? new Call(list.bytes(), list.head(), true) : list;
    }
}
