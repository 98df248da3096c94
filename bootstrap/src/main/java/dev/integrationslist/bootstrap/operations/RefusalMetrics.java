package dev.integrationslist.bootstrap.operations;

import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.RefusedException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;

/** Counts what the application refuses, by reason. */
final class RefusalMetrics implements ApplicationEventListener, RequestEventListener {
    private final Map<ErrorCode, Counter> counters = new EnumMap<>(ErrorCode.class);

    RefusalMetrics(MeterRegistry registry) {
        for (ErrorCode code : ErrorCode.values()) {
            counters.put(
                    code,
                    Counter.builder("integrations.list.refused")
                            .description("Requests that were refused, by reason.")
                            .tag("reason", code.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .register(registry));
        }
    }

    @Override
    public void onEvent(ApplicationEvent event) {
        // Only requests are refused.
    }

    @Override
    public RequestEventListener onRequest(RequestEvent event) {
        return this;
    }

    @Override
    public void onEvent(RequestEvent event) {
        if (event.getType() == RequestEvent.Type.FINISHED && event.getException() != null) {
            // Jersey wraps what comes out of a resource.
            Throwable thrown = event.getException();
            if (thrown instanceof RefusedException || thrown.getCause() instanceof RefusedException) {
                RefusedException refused =
                        (RefusedException) (thrown instanceof RefusedException ? thrown : thrown.getCause());
                counters.get(refused.refusal().code()).increment();
            }
        }
    }
}
