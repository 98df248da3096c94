package dev.integrationslist.examples;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.application.IntegrationsService;
import dev.integrationslist.application.port.in.IntegrationPage;
import dev.integrationslist.application.port.in.ListIntegrations;
import dev.integrationslist.application.port.in.ListRequest;
import dev.integrationslist.domain.access.Caller;
import dev.integrationslist.domain.access.Permission;
import dev.integrationslist.domain.integration.Integration;
import dev.integrationslist.domain.query.Filters;
import dev.integrationslist.domain.query.Sort;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists integrations in a program of one's own, without a server. */
public final class Embedding {
    private Embedding() {}

    /** The names of those integrations of {@code rocket.cat} that one user made, from a folder of export files. */
    public static List<String> namesOfOwn(Path folder, String userId) {
        // docs: embedding
        MemoryWorkspace workspace = MemoryWorkspace.load(folder);
        ListIntegrations integrations = new IntegrationsService(workspace, workspace, Clock.systemUTC());

        Caller caller = new Caller(userId, Set.of(Permission.MANAGE_OWN_OUTGOING));
        IntegrationPage page = integrations.list(
                caller,
                ListRequest.ALL
                        .withFilter(Filters.eq("username", "rocket.cat"))
                        .withSort(Sort.by("name"))
                        .withPage(0, 20));
        List<String> names = page.integrations().stream()
                .map(Integration::name)
                .flatMap(Optional::stream)
                .toList();
        // docs: end
        return names;
    }
}
