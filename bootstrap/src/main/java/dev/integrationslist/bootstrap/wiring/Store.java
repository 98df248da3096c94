package dev.integrationslist.bootstrap.wiring;

import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.application.port.out.UserStore;
import org.jspecify.annotations.Nullable;

/**
 * A workspace that is open: both outbound ports over the same data, and what is to be done when nobody asks any more.
 *
 * @param name what to tell people that is served, without credentials; null for the demo
 * @param users who may sign in
 * @param integrations what is listed
 * @param closing may be run more than once
 */
public record Store(@Nullable String name, UserStore users, IntegrationStore integrations, Runnable closing)
        implements AutoCloseable {

    @Override
    public void close() {
        closing.run();
    }
}
