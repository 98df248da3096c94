package dev.integrationslist.application.port.in;

import dev.integrationslist.domain.integration.Integration;
import java.util.List;

/**
 * A page of the list.
 *
 * @param integrations the page's items, in the list's order
 * @param offset the number of integrations before the page
 * @param limit the maximum size of the page, or 0 for no limit
 * @param total the number of integrations in the whole list
 */
public record IntegrationPage(List<Integration> integrations, long offset, long limit, long total) {
    public IntegrationPage {
        integrations = List.copyOf(integrations);
    }
}
