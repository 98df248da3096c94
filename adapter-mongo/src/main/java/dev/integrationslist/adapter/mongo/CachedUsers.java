package dev.integrationslist.adapter.mongo;

import dev.integrationslist.application.port.out.UserAccess;
import dev.integrationslist.application.port.out.UserStore;
import dev.integrationslist.domain.access.Grants;
import dev.integrationslist.domain.access.WorkspaceSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Users' access, kept for less than a second, so that what is revoked is refused a second later.
 *
 * <p>A caller's access is kept for 0.9 s under their identifier and the hash of their token. A look-up is always one command:
 * by key if another caller's look-up read permissions and settings less than 0.1 s ago, and with both otherwise. So nothing
 * is older than a second, and when a caller's look-ups are sent depends on their own requests alone: had a kept access ended
 * with the permissions that it shares, others' requests would decide when that is.
 *
 * <p>Unknown users and tokens are not kept. What fills the cache is signed in, and 10,000 callers are more than ask within a
 * second.
 */
final class CachedUsers implements UserStore {
    private static final Duration ACCESS_LIFETIME = Duration.ofMillis(900);
    private static final Duration WORKSPACE_LIFETIME = Duration.ofMillis(100);
    private static final int CALLERS = 10_000;

    private record Key(String userId, String tokenHash) {}

    private record Workspace(Grants grants, WorkspaceSettings settings, long start) {}

    private final UserReads reads;
    private final LongSupplier nanoTime;
    private final ExpiringCache<Key, UserAccess> accesses;
    private volatile @Nullable Workspace workspace;

    /** @param nanoTime the time in nanoseconds, from any origin */
    CachedUsers(UserReads reads, LongSupplier nanoTime) {
        this.reads = reads;
        this.nanoTime = nanoTime;
        this.accesses = new ExpiringCache<>(ACCESS_LIFETIME, CALLERS, nanoTime);
    }

    @Override
    public Optional<UserAccess> findUser(String userId, String tokenHash) {
        return accesses.get(new Key(userId, tokenHash), () -> read(userId, tokenHash));
    }

    private Optional<UserAccess> read(String userId, String tokenHash) {
        long start = nanoTime.getAsLong();
        Workspace shared = workspace;
        if (shared != null && start - shared.start < WORKSPACE_LIFETIME.toNanos()) {
            return reads.user(userId, tokenHash).map(user -> new UserAccess(user, shared.grants, shared.settings));
        }
        Optional<UserAccess> found = reads.access(userId, tokenHash);
        found.ifPresent(access -> workspace = new Workspace(access.grants(), access.settings(), start));
        return found;
    }
}
