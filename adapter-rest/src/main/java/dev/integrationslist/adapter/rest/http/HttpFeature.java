package dev.integrationslist.adapter.rest.http;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Set;

/** The filters, the listener and the exception mapper that every request to the API passes. */
public final class HttpFeature implements Feature {
    private final Set<String> corsOrigins;

    /** @param corsOrigins the origins that may read responses; empty for none, {@code *} alone for all */
    public HttpFeature(Set<String> corsOrigins) {
        this.corsOrigins = Set.copyOf(corsOrigins);
    }

    @Override
    public boolean configure(FeatureContext context) {
        context.register(new RequestId())
                .register(new Accept())
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
