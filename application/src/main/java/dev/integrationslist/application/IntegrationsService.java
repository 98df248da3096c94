package dev.integrationslist.application;

import dev.integrationslist.application.port.in.Credentials;
import dev.integrationslist.application.port.in.IntegrationPage;
import dev.integrationslist.application.port.in.ListIntegrations;
import dev.integrationslist.application.port.in.ListRequest;
import dev.integrationslist.application.port.in.SignIn;
import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.application.port.out.Slice;
import dev.integrationslist.application.port.out.UserAccess;
import dev.integrationslist.application.port.out.UserStore;
import dev.integrationslist.domain.access.Caller;
import dev.integrationslist.domain.access.Grants;
import dev.integrationslist.domain.access.LoginToken;
import dev.integrationslist.domain.access.VisibilityPolicy;
import dev.integrationslist.domain.access.WorkspaceSettings;
import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.integration.Integration;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Sort;
import dev.integrationslist.domain.work.WorkBudget;
import java.time.InstantSource;
import java.util.Set;

/** The implementation of both use cases over any stores. Safe for use by several threads if the stores are. */
public final class IntegrationsService implements SignIn, ListIntegrations {
    private static final Sort OLDEST_FIRST = Sort.by(Integration.CREATED_AT);

    private final UserStore users;
    private final IntegrationStore integrations;
    private final InstantSource clock;

    /**
     * @param users the store of users
     * @param integrations the store of integrations
     * @param clock the clock for the expiry of tokens
     */
    public IntegrationsService(UserStore users, IntegrationStore integrations, InstantSource clock) {
        this.users = users;
        this.integrations = integrations;
        this.clock = clock;
    }

    @Override
    public Caller signIn(Credentials credentials) {
        String hash = LoginToken.hash(credentials.token());
        return users.findUser(credentials.userId(), hash)
                .filter(access -> admits(access, hash))
                .map(IntegrationsService::caller)
                .orElseThrow(() -> new RefusedException(ErrorCode.UNAUTHENTICATED, "", "nobody is signed in", ""));
    }

    private boolean admits(UserAccess access, String hash) {
        return access.user().admits(hash, clock.instant(), access.settings().loginExpiration());
    }

    private static Caller caller(UserAccess access) {
        Set<String> roles = access.user().roles();
        Grants grants = access.grants();
        WorkspaceSettings settings = access.settings();
        return new Caller(
                access.user().id(),
                grants.heldBy(roles),
                settings.limits(),
                grants.bypassesCallLimit(roles) ? null : settings.callLimit());
    }

    @Override
    public IntegrationPage list(Caller caller, ListRequest request, WorkBudget budget) {
        Filter visible = VisibilityPolicy.visibleTo(caller);
        long limit = caller.limits().countFor(request.count());
        Selection selection = new Selection(
                visible.and(request.filter()),
                totalOrder(request.sort()),
                request.projection(),
                request.offset(),
                limit,
                caller.userId());
        Slice slice = integrations.findIntegrations(selection, budget);
        return new IntegrationPage(
                slice.documents().stream().map(Integration::new).toList(), request.offset(), limit, slice.total());
    }

    private static Sort totalOrder(Sort asked) {
        return (asked.keys().isEmpty() ? OLDEST_FIRST : asked).thenBy(Projection.ID);
    }
}
