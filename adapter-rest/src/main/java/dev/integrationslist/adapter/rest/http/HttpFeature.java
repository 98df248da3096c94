package dev.integrationslist.adapter.rest.http;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Set;

/** The filters, the listener and the exception mapper that every request to the API passes. */
public final class HttpFeature implements Feature {
    /** The priority of the filter that needs nothing but what a container's own filter knows of the request. */
    private static final int AFTER_THE_CONTAINER = 1;

    private final Set<String> corsOrigins;

    /** @param corsOrigins the origins that may read responses; empty for none, {@code *} alone for all */
    public HttpFeature(Set<String> corsOrigins) {
        this.corsOrigins = Set.copyOf(corsOrigins);
    }

    @Override
    public boolean configure(FeatureContext context) {
        context.register(new RequestId(), AFTER_THE_CONTAINER)
                .register(new RequestCheck())
                .register(new Accept())
                .register(new AllowFilter())
                .register(new FailureLog())
                .register(new ErrorMapper())
                .register(new SecurityHeaders())
                .register(new EntityWriterFilter());
        if (!corsOrigins.isEmpty()) {
            context.register(new Cors(corsOrigins));
        }
        return true;
    }
}
