package dev.integrationslist.bootstrap;

import dev.integrationslist.application.port.out.AccessStore;
import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.domain.query.QueryBounds;
import java.time.InstantSource;

/** Servers as the program wires them, on a free port. */
public final class TestServers {
    private TestServers() {}

    /** A server that runs already. */
    public static ApiServer start(AccessStore accesses, IntegrationStore integrations, InstantSource clock) {
        ApiServer server =
                new ApiServer("127.0.0.1", 0, Wiring.api(accesses, integrations, clock, QueryBounds.DEFAULT));
        try {
            server.start();
        } catch (CannotListenException impossible) {
            throw new IllegalStateException("some port is always free", impossible);
        }
        return server;
    }
}
