package dev.integrationslist.adapter.rest.http;

import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The filters, the listener and the exception mapper that every request to the API passes. */
public final class HttpFeature implements Feature {
    /** The priority of filters that need nothing but what a container's own filter knows of the request. */
    private static final int AFTER_THE_CONTAINER = 1;

    private final Set<String> corsOrigins;

    /** @param corsOrigins the origins that may read responses; empty for none, {@code *} alone for all */
    public HttpFeature(Set<String> corsOrigins) {
        this.corsOrigins = Set.copyOf(corsOrigins);
    }

    @Override
    public boolean configure(FeatureContext context) {
        RequestId identifier = new RequestId();
        ErrorMapper errors = new ErrorMapper();
        List<ContainerResponseFilter> responses = new ArrayList<>(
                List.of(new AllowFilter(), errors, new SecurityHeaders(), new EntityWriterFilter(), identifier));
        if (!corsOrigins.isEmpty()) {
            responses.add(new Cors(corsOrigins));
        }
        context.register(new HttpFilters(List.of(identifier, new RequestCheck()), responses), AFTER_THE_CONTAINER)
                .register(new Accept())
                .register(new FailureLog())
                .register(errors, ExceptionMapper.class);
        return true;
    }
}
