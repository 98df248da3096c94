package dev.integrationslist.bootstrap.operations;

import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.application.port.out.UserStore;
import dev.integrationslist.domain.error.RefusedException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/** The latencies and failures of a store's operations. */
final class StoreMetrics {
    private static final String OPERATION = "operation";

    private final Timer timer;
    private final Counter failures;

    private StoreMetrics(MeterRegistry registry, String operation) {
        timer = Latency.timer("integrations.list.store", "Operations of the store and their latencies.")
                .tag(OPERATION, operation)
                .register(registry);
        failures = Counter.builder("integrations.list.store.failures")
                .description("Failed operations of the store.")
                .tag(OPERATION, operation)
                .register(registry);
    }

    static UserStore users(UserStore store, MeterRegistry registry) {
        StoreMetrics metrics = new StoreMetrics(registry, "sign-in");
        return (userId, tokenHash) -> metrics.measure(() -> store.findUser(userId, tokenHash));
    }

    static IntegrationStore integrations(IntegrationStore store, MeterRegistry registry) {
        StoreMetrics metrics = new StoreMetrics(registry, "list");
        return (selection, budget) -> metrics.measure(() -> store.findIntegrations(selection, budget));
    }

    private <T> T measure(Supplier<T> question) {
        return timer.record(() -> {
            try {
                return question.get();
            } catch (RefusedException answer) {
                throw answer;
            } catch (RuntimeException failure) {
                failures.increment();
                throw failure;
            }
        });
    }
}
