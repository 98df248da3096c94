package dev.integrationslist.bootstrap.wiring;

import dev.integrationslist.adapter.rest.RestApi;
import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.adapter.rest.http.DemoUser;
import dev.integrationslist.adapter.rest.http.ResponseMemory;
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

    /**
     * The API over a workspace, with metrics.
     *
     * @param memory that pages are reserved from
     */
    public static ResourceConfig api(
            Workspace store, Metrics metrics, InstantSource clock, RestOptions options, ResponseMemory memory) {
        return api(
                        metrics.measureUsers(store.users()),
                        metrics.measureIntegrations(store.integrations()),
                        clock,
                        options,
                        memory)
                .register(metrics.refusals());
    }

    /** The API over two stores, with memory without a limit for pages. */
    public static ResourceConfig api(
            UserStore users, IntegrationStore integrations, InstantSource clock, RestOptions options) {
        return api(users, integrations, clock, options, ResponseMemory.UNLIMITED);
    }

    private static ResourceConfig api(
            UserStore users,
            IntegrationStore integrations,
            InstantSource clock,
            RestOptions options,
            ResponseMemory memory) {
        IntegrationsService service = new IntegrationsService(users, integrations, clock);
        return RestApi.resourceConfig(service, service, options, clock, memory);
    }

    /** The explorer over that API. */
    public static Explorer explorer(RestOptions options) {
        return new Explorer(options.apiDocs(), options.demoUsers());
    }

    /** Those who can sign in, for pages to offer them. Only the demo tells, as everybody can read it. */
    public static List<DemoUser> demoUsers(Workspace workspace) {
        return workspace.name() == null
                ? Demo.USERS.stream()
                        .map(user -> new DemoUser(user.id(), user.token(), user.role()))
                        .toList()
                : List.of();
    }
}
