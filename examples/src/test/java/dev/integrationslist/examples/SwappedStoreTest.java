package dev.integrationslist.examples;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.application.IntegrationsService;
import dev.integrationslist.application.port.in.ListIntegrations;
import dev.integrationslist.application.port.in.ListRequest;
import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.domain.access.Caller;
import dev.integrationslist.domain.access.Permission;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SwappedStoreTest {
    // docs: swapping
    @Test
    void unavailableStoreIsAnErrorAndNotAnEmptyList() {
        IntegrationStore down = (selection, budget) -> {
            throw new StoreUnavailableException("no primary", Duration.ofSeconds(5), null);
        };
        MemoryWorkspace users = MemoryWorkspace.of(List.of());
        ListIntegrations integrations = new IntegrationsService(users, down, Clock.systemUTC());

        Caller auditor = new Caller("auditor", Set.of(Permission.MANAGE_INCOMING, Permission.MANAGE_OUTGOING));
        assertThatThrownBy(() -> integrations.list(auditor, ListRequest.ALL))
                .isInstanceOf(StoreUnavailableException.class);
    }
    // docs: end
}
