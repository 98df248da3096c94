package dev.integrationslist.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.storagecontract.StoreComparison;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A comparison of the memory store with a server. {@code -Dopinion.cases=500000} sets the number of evaluations, {@code
 * -Dopinion.seed=} repeats a run.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.integrationslist.adapter.mongo.TestServer#all")
class SecondOpinionTest {
    /** The number of cases from which on every known deviation occurs; the rarest takes a hundred thousand or more. */
    private static final long ALL_KINDS = 5_000_000;

    @Parameter
    TestServer server;

    @Test
    void memoryStoreAndServerAgree() {
        long cases = Long.getLong("opinion.cases", 50_000);
        long seed = Long.getLong("opinion.seed", new Random().nextLong());
        System.out.printf("Second opinion of %s: -Dopinion.cases=%d -Dopinion.seed=%d%n", server, cases, seed);
        long start = System.nanoTime();
        StoreComparison.Report report;
        try (ServerUnderTest test = new ServerUnderTest(server)) {
            report = StoreComparison.run(seed, cases, MemoryWorkspace::of, test);
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("Second opinion of %s in %d s: %s%n", server, duration.toSeconds(), report.summary());

        assertThat(report.differences()).as("seed %d", seed).isEmpty();
        if (cases >= ALL_KINDS) {
            assertThat(report.deviations())
                    .allSatisfy(
                            (known, met) -> assertThat(met).as(known.reason()).isPositive());
        }
    }
}
