package dev.integrationslist.application.port.out;

import dev.integrationslist.domain.access.Grants;
import dev.integrationslist.domain.access.User;
import dev.integrationslist.domain.access.WorkspaceSettings;

/**
 * All that decides what somebody may do, as it stands at one moment.
 *
 * @param user who they are, and their roles
 * @param grants what each role holds
 * @param settings of their workspace
 */
public record UserAccess(User user, Grants grants, WorkspaceSettings settings) {}
