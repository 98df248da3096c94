package dev.integrationslist.storagecontract.harness;

import dev.integrationslist.application.port.out.UserStore;
import dev.integrationslist.domain.document.Document;
import java.util.List;
import java.util.Map;

/** The test harness of a user store. */
@FunctionalInterface
public interface UserStoreUnderTest {
    /**
     * A store of exactly these documents, as Rocket.Chat's collections {@code users}, {@code rocketchat_permissions} and
     * {@code rocketchat_settings} hold them. Each has a distinct {@code _id} in its collection. An empty list may be a missing
     * collection. Stores returned earlier are no longer used.
     */
    UserStore storeOf(List<Document> users, List<Document> permissions, List<Document> settings);

    /**
     * Replaces the documents of the store returned last, and waits as long as that store may answer from earlier ones.
     *
     * @return false if the store cannot be changed, which is the default: freshness is then not tested
     */
    default boolean replace(List<Document> users, List<Document> permissions, List<Document> settings) {
        return false;
    }

    /**
     * The stored shapes that the store is known to get wrong, and that its author cannot fix: the title of a case, such as
     * {@code "Odd tokens: a hash as a symbol"}, and the reason. Such a case is skipped if it fails. Empty by default.
     */
    default Map<String, String> knownDeviations() {
        return Map.of();
    }
}
