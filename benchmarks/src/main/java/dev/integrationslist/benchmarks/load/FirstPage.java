package dev.integrationslist.benchmarks.load;

import dev.integrationslist.benchmarks.Integrations;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the rate of requests for a first page of 100,000 integrations and of 1,000, in turn, in memory with the default heap of
 * Java. Run from the repository's root:
 *
 * <pre>{@code java -cp benchmarks/target/benchmarks.jar dev.integrationslist.benchmarks.load.FirstPage}</pre>
 */
public final class FirstPage {
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int WARM_UP_ROUNDS = 2;
    private static final int ROUNDS = 6;

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
        try (Load ofFew = new Load(few.address(), call);
                Load ofMany = new Load(many.address(), call)) {
            for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
                double fewRate = ofFew.rate();
                double manyRate = ofMany.rate();
                System.out.printf("%s: %.0f and %.0f requests/s%n", name, fewRate, manyRate);
                if (round >= 0) {
                    ratios[round] = fewRate / manyRate;
                }
            }
        }
        Arrays.sort(ratios);
        System.out.printf(
                "%s, time per request, %,d to %,d: %.2f (%.2f to %.2f)%n",
                name, MANY, FEW, (ratios[(ROUNDS - 1) / 2] + ratios[ROUNDS / 2]) / 2, ratios[0], ratios[ROUNDS - 1]);
    }
}
