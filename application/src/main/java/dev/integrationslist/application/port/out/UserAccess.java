package dev.integrationslist.application.port.out;

import dev.integrationslist.domain.access.Grants;
import dev.integrationslist.domain.access.User;
import dev.integrationslist.domain.access.WorkspaceSettings;

/**
 * The facts that decide on a caller's access, at one moment.
 *
 * @param user the user with their roles
 * @param grants the permissions of each role
 * @param settings the settings of the workspace
 */
public record UserAccess(User user, Grants grants, WorkspaceSettings settings) {}
