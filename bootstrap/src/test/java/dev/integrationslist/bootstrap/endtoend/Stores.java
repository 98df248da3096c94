package dev.integrationslist.bootstrap.endtoend;

import dev.integrationslist.application.port.out.AccessStore;
import dev.integrationslist.application.port.out.IntegrationStore;

/** Both outbound ports, over the same data. */
public record Stores(AccessStore accesses, IntegrationStore integrations) {}
