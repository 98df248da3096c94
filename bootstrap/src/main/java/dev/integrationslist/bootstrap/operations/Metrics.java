package dev.integrationslist.bootstrap.operations;

import dev.integrationslist.adapter.rest.http.AcceptEncoding;
import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.application.port.out.UserStore;
import dev.integrationslist.bootstrap.server.ServerLoad;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.jspecify.annotations.Nullable;

/** The metrics of the program, in the format of Prometheus. */
public final class Metrics implements AutoCloseable {
    /** The path of the metrics. */
    public static final String PATH = "/metrics";

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private @Nullable JvmMetrics jvm;

    /** @param version the version of the server */
    public Metrics(String version) {
        Gauge.builder("integrations.list.build.info", () -> 1)
                .description("Version of the server.")
                .tag("version", version)
                .register(registry);
    }

    /** The same store with metrics. */
    public UserStore measureUsers(UserStore store) {
        return StoreMetrics.users(store, registry);
    }

    /** The same store with metrics. */
    public IntegrationStore measureIntegrations(IntegrationStore store) {
        return StoreMetrics.integrations(store, registry);
    }

    /**
     * The counts and latencies of all requests.
     *
     * @param operations the operator's paths, which are counted separately
     */
    public RequestLog requests(Set<String> operations) {
        return new RequestMetrics(registry, operations);
    }

    /** The counts of requests that the API refuses. */
    public ApplicationEventListener refusals() {
        return new RefusalMetrics(registry);
    }

    /** Adds the load of a server. */
    public void watch(Supplier<ServerLoad> server) {
        gauge("connections", "Open connections.", server, ServerLoad::connections);
        gauge("handled", "Requests in progress.", server, ServerLoad::handled);
        gauge("queued", "Queued requests.", server, ServerLoad::queued);
        gauge("response.memory.bytes", "Heap reserved for responses.", server, ServerLoad::responseBytes);
        counter("shed", "Requests answered 503 because the queue was full.", server, ServerLoad::shed);
        counter(
                "response.memory.rejections",
                "Requests answered 503 because the memory for responses was used up.",
                server,
                ServerLoad::memoryRejections);
    }

    /** Answers at {@link #PATH}. */
    public boolean page(Request request, Response response, Callback callback) {
        if (OperationsResponse.isAllowed(request, response, callback)) {
            bindJvm();
            OperationsResponse page = new OperationsResponse(HttpStatus.OK_200, TEXT, registry.scrape());
            response.getHeaders().put(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString());
            if (AcceptEncoding.prefersGzip(request.getHeaders().get(HttpHeader.ACCEPT_ENCODING))) {
                response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
                page = page.compressed();
            }
            page.send(response, callback);
        }
        return true;
    }

    /** Adds the metrics of the JVM at the first scrape, as they would take longer to load at the start than all others. */
    private synchronized void bindJvm() {
        if (jvm == null) {
            jvm = new JvmMetrics(registry);
        }
    }

    @Override
    public synchronized void close() {
        if (jvm != null) {
            jvm.close();
        }
        registry.close();
    }

    private void counter(
            String name, String description, Supplier<ServerLoad> server, ToDoubleFunction<ServerLoad> value) {
        FunctionCounter.builder("http.server." + name, server, load -> value.applyAsDouble(load.get()))
                .description(description)
                .register(registry);
    }

    private void gauge(
            String name, String description, Supplier<ServerLoad> server, ToDoubleFunction<ServerLoad> value) {
        Gauge.builder("http.server." + name, () -> value.applyAsDouble(server.get()))
                .description(description)
                .register(registry);
    }
}
