package dev.integrationslist.benchmarks.load;

import dev.integrationslist.benchmarks.Integrations;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Compares the first page of a hundred thousand integrations with that of a thousand, in memory with the default heap, by turns,
 * after as many turns of warm-up.
 * Run from the repository's root:
 *
 * <pre>{@code java -cp benchmarks/target/benchmarks.jar dev.integrationslist.benchmarks.load.FirstPage}</pre>
 */
public final class FirstPage {
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int ROUNDS = 6;
    private static final Duration TURN = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private FirstPage() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("default order", "");
        pages.put("of a type", "?query=" + encoded("{\"type\": \"webhook-incoming\"}"));
        pages.put("of an _id", "?query=" + encoded("{\"_id\": \"%017d\"}".formatted(FEW / 2)));
        try (ServerProcess few = start(FEW);
                ServerProcess many = start(MANY)) {
            for (Map.Entry<String, String> page : pages.entrySet()) {
                compare(page.getKey(), Call.list(page.getValue()), few, many);
            }
            System.out.printf(
                    "heap after a collection: %,d KB with %,d integrations, %,d KB with %,d%n",
                    few.heapAfterCollection(), FEW, many.heapAfterCollection(), MANY);
        }
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private static ServerProcess start(int integrations) throws IOException {
        Path workspace = Workspace.write(Integrations.generate(integrations));
        return ServerProcess.start(workspace, List.of(), Stream.of("--data=" + workspace, "--rate-limit=off"));
    }

    private static void compare(String name, Call call, ServerProcess few, ServerProcess many) throws IOException {
        double[] ratios = new double[ROUNDS];
        try (LoadGenerator ofFew = generator(few, call);
                LoadGenerator ofMany = generator(many, call)) {
            for (int round = 0; round < ROUNDS; round++) {
                turn(ofFew);
                turn(ofMany);
            }
            for (int round = 0; round < ROUNDS; round++) {
                LatencyStats fast = turn(ofFew);
                LatencyStats slow = turn(ofMany);
                System.out.printf("%s, %,d: %s%n%s, %,d: %s%n", name, FEW, fast, name, MANY, slow);
                ratios[round] = (double) fast.count(200) / slow.count(200);
            }
        }
        Arrays.sort(ratios);
        System.out.printf(
                "%s, time a request, %,d to %,d: %.2f (%.2f to %.2f)%n",
                name, MANY, FEW, (ratios[(ROUNDS - 1) / 2] + ratios[ROUNDS / 2]) / 2, ratios[0], ratios[ROUNDS - 1]);
    }

    private static LoadGenerator generator(ServerProcess server, Call call) throws IOException {
        return new LoadGenerator(server.address(), connections(), PATIENCE, () -> call);
    }

    private static int connections() {
        return 2 * Runtime.getRuntime().availableProcessors();
    }

    private static LatencyStats turn(LoadGenerator generator) throws IOException {
        LatencyStats stats = new LatencyStats();
        generator.asFastAsAnswered(connections(), TURN, stats);
        return stats;
    }
}
