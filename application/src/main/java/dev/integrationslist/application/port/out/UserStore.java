package dev.integrationslist.application.port.out;

import java.util.Optional;

/**
 * Where users, permissions and settings are kept. What was changed there a second ago must be seen. Many threads ask at
 * once.
 */
public interface UserStore {
    /**
     * The user with that identifier, with the permissions and settings of their workspace; empty where there is none. A
     * store may leave out a user without the token, or tokens of the user other than this; whether the token admits is not
     * its affair.
     *
     * @param tokenHash the stored form of the token that was presented
     * @throws StoreUnavailableException where the store does not answer
     */
    Optional<UserAccess> findUser(String userId, String tokenHash);
}
