package dev.integrationslist.application.port.out;

import java.util.Optional;

/**
 * The store of users, permissions and settings. A change must be visible within a second. Used by several threads at
 * once.
 */
public interface UserStore {
    /**
     * The user with that identifier, with the permissions and settings of the workspace, or empty. A store may omit a user
     * without the token, or the user's other tokens; it does not decide whether the token is valid.
     *
     * @param tokenHash the stored form of the token that was presented
     * @throws StoreUnavailableException if the store does not answer
     */
    Optional<UserAccess> findUser(String userId, String tokenHash);
}
