package dev.integrationslist.application.port.in;

import dev.integrationslist.domain.integration.Integration;
import java.util.List;

/**
 * One page of a list.
 *
 * @param integrations the page's items, in the list's order
 * @param offset how many come before them
 * @param limit how many the page could have held; 0 where there was no limit
 * @param total how many integrations the whole list has
 */
public record IntegrationPage(List<Integration> integrations, long offset, long limit, long total) {
    public IntegrationPage {
        integrations = List.copyOf(integrations);
    }
}
