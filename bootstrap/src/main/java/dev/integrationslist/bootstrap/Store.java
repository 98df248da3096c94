package dev.integrationslist.bootstrap;

import dev.integrationslist.application.port.out.AccessStore;
import dev.integrationslist.application.port.out.IntegrationStore;
import org.jspecify.annotations.Nullable;

/**
 * A workspace that is open: both outbound ports over the same data, and what is to be done when nobody asks any more.
 *
 * @param name what to tell people that is served, without credentials; null for the demo
 * @param accesses who may sign in
 * @param integrations what is listed
 * @param closing may be run more than once
 */
public record Store(@Nullable String name, AccessStore accesses, IntegrationStore integrations, Runnable closing)
        implements AutoCloseable {

    @Override
    public void close() {
        closing.run();
    }
}
