package dev.integrationslist.bootstrap.operations;

import dev.integrationslist.bootstrap.server.OperationsHandler;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/** The counts and latencies of requests, whichever part of the server answers them. No label holds a client's text. */
final class RequestMetrics implements RequestLog {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final Set<String> operations;
    private final MeterProvider<Timer> timers;

    /** @param operations the operator's paths, which are kept apart from the latencies of the API */
    RequestMetrics(MeterRegistry registry, Set<String> operations) {
        this.operations = Set.copyOf(operations);
        this.timers = Latency.timer("http.server.requests", "Requests and their latencies.")
                .withRegistry(registry);
    }

    @Override
    public void log(Request request, Response response) {
        String method = request.getMethod();
        timers.withTags(Tags.of(
                        "kind", operations.contains(OperationsHandler.path(request)) ? "operations" : "api",
                        "method", METHODS.contains(String.valueOf(method)) ? method : "other",
                        "status", Integer.toString(response.getStatus())))
                .record(RequestTime.of(request));
    }
}
