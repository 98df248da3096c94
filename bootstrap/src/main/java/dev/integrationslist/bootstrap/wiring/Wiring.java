package dev.integrationslist.bootstrap.wiring;

import dev.integrationslist.adapter.rest.RestApi;
import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.application.IntegrationsService;
import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.application.port.out.UserStore;
import dev.integrationslist.bootstrap.operations.Metrics;
import dev.integrationslist.explorer.Explorer;
import java.time.InstantSource;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;

/** The composition of stores, use cases and REST adapter. */
public final class Wiring {
    private Wiring() {}

    /** The API over a workspace, with metrics. */
    public static ResourceConfig api(Workspace store, Metrics metrics, InstantSource clock, RestOptions options) {
        return api(
                        metrics.measureUsers(store.users()),
                        metrics.measureIntegrations(store.integrations()),
                        clock,
                        options)
                .register(metrics.refusals());
    }

    /** The API over two stores. */
    public static ResourceConfig api(
            UserStore users, IntegrationStore integrations, InstantSource clock, RestOptions options) {
        IntegrationsService service = new IntegrationsService(users, integrations, clock);
        return RestApi.resourceConfig(service, service, options, clock);
    }

    /** The explorer over that API. Only the demo tells who can sign in, as everybody can read it. */
    public static Explorer explorer(Workspace workspace, RestOptions options) {
        List<Explorer.DemoUser> users = workspace.name() == null
                ? Demo.USERS.stream()
                        .map(user -> new Explorer.DemoUser(user.id(), user.token(), user.role()))
                        .toList()
                : List.of();
        return new Explorer(options.apiDocs(), users);
    }
}
