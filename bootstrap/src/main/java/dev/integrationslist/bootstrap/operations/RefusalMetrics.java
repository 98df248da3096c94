package dev.integrationslist.bootstrap.operations;

import dev.integrationslist.adapter.rest.http.RequestListener;
import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.RefusedException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.glassfish.jersey.server.monitoring.RequestEvent;

/** The counts of requests that the application refuses, by reason. */
final class RefusalMetrics implements RequestListener {
    private final Map<ErrorCode, Counter> counters = new EnumMap<>(ErrorCode.class);

    RefusalMetrics(MeterRegistry registry) {
        for (ErrorCode code : ErrorCode.values()) {
            counters.put(
                    code,
                    Counter.builder("integrations.list.refused")
                            .description("Refused requests by reason.")
                            .tag("reason", reason(code))
                            .register(registry));
        }
    }

    private static String reason(ErrorCode code) {
        return switch (code) {
            case INVALID_FILTER -> "invalid-query";
            case INVALID_SORT -> "invalid-sort";
            case INVALID_PROJECTION -> "invalid-fields";
            case INVALID_PARAMETER -> "invalid-parameter";
            case UNAUTHENTICATED -> "unauthenticated";
            case FORBIDDEN -> "forbidden";
        };
    }

    @Override
    public void onEvent(RequestEvent event) {
        if (event.getType() == RequestEvent.Type.FINISHED) {
            RequestListener.failure(event, RefusedException.class)
                    .ifPresent(refused -> Objects.requireNonNull(
                                    counters.get(refused.refusal().code()))
                            .increment());
        }
    }
}
