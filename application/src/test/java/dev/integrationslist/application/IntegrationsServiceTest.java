package dev.integrationslist.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.integrationslist.application.port.in.Credentials;
import dev.integrationslist.application.port.in.IntegrationPage;
import dev.integrationslist.application.port.in.ListRequest;
import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.application.port.out.Slice;
import dev.integrationslist.application.port.out.UserAccess;
import dev.integrationslist.domain.access.Caller;
import dev.integrationslist.domain.access.Grants;
import dev.integrationslist.domain.access.LoginToken;
import dev.integrationslist.domain.access.PagingLimits;
import dev.integrationslist.domain.access.Permission;
import dev.integrationslist.domain.access.User;
import dev.integrationslist.domain.access.VisibilityPolicy;
import dev.integrationslist.domain.access.WorkspaceSettings;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Filters;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Sort;
import dev.integrationslist.domain.work.WorkBudget;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IntegrationsServiceTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final PagingLimits LIMITS = new PagingLimits(5, 10, false);
    private static final Caller CALLER = new Caller("me", Set.of(Permission.MANAGE_OWN_INCOMING), LIMITS);

    private final List<Selection> selections = new ArrayList<>();
    private final IntegrationsService service =
            new IntegrationsService(IntegrationsServiceTest::access, this::select, InstantSource.fixed(NOW));

    private static Optional<UserAccess> access(String userId, String tokenHash) {
        LoginToken token = new LoginToken(LoginToken.hash("secret"), false, NOW.minus(Duration.ofDays(1)));
        User user = new User("me", true, Set.of("bot"), List.of(token));
        Grants grants = new Grants(Map.of(Permission.MANAGE_OWN_INCOMING, Set.of("bot")));
        WorkspaceSettings settings = new WorkspaceSettings(LIMITS, Duration.ofDays(2), null);
        return userId.equals("me") ? Optional.of(new UserAccess(user, grants, settings)) : Optional.empty();
    }

    private Slice select(Selection selection, WorkBudget budget) {
        selections.add(selection);
        return new Slice(List.of(Document.of("_id", new StringValue("x"))), 7);
    }

    @Test
    void aCallerHasTheirRolesPermissionsAndTheWorkspacesLimits() {
        assertThat(service.signIn(new Credentials("me", "secret"))).isEqualTo(CALLER);
    }

    @Test
    void anUnknownUserAndAWrongTokenAreRefusedAlike() {
        for (Credentials wrong : List.of(new Credentials("you", "secret"), new Credentials("me", "guess"))) {
            assertThatThrownBy(() -> service.signIn(wrong))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.refusal().code()).isEqualTo(ErrorCode.UNAUTHENTICATED))
                    .hasMessage("nobody is signed in");
        }
    }

    @Test
    void theCallersFilterIsJoinedToThePolicysByAnd() {
        Filter everything = Filters.or(Filter.EVERYTHING);

        service.list(CALLER, ListRequest.ALL.withFilter(everything));

        assertThat(selections)
                .singleElement()
                .extracting(Selection::filter)
                .isEqualTo(Filters.and(VisibilityPolicy.visibleTo(CALLER), everything));
    }

    @Test
    void withoutAFilterThePolicysStands() {
        service.list(CALLER, ListRequest.ALL);

        assertThat(selections)
                .singleElement()
                .isEqualTo(new Selection(
                        VisibilityPolicy.visibleTo(CALLER),
                        Sort.by("_createdAt").thenBy("_id"),
                        Projection.EVERYTHING,
                        0,
                        5,
                        CALLER.userId()));
    }

    @Test
    void everyOrderIsMadeTotal() {
        service.list(CALLER, ListRequest.ALL.withSort(Sort.by("name")));

        assertThat(selections)
                .singleElement()
                .extracting(Selection::sort)
                .isEqualTo(Sort.by("name").thenBy("_id"));
    }

    @Test
    void aPageHasItsOffsetLimitAndTotal() {
        IntegrationPage page = service.list(CALLER, ListRequest.ALL.withPage(3, 99));

        assertThat(page.offset()).isEqualTo(3);
        assertThat(page.limit()).isEqualTo(10);
        assertThat(page.total()).isEqualTo(7);
        assertThat(page.integrations())
                .singleElement()
                .satisfies(integration -> assertThat(integration.id()).contains("x"));
    }

    @Test
    void aCallerWithoutPermissionIsRefusedBeforeTheStoreIsUsed() {
        Caller nobody = new Caller("me", Set.of());

        assertThatThrownBy(() -> service.list(nobody, ListRequest.ALL))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(ErrorCode.FORBIDDEN));
        assertThat(selections).isEmpty();
    }

    @Test
    void aTokenIsNotShownInTheCredentialsText() {
        assertThat(new Credentials("me", "secret").toString()).doesNotContain("secret");
    }

    @Test
    void theModulesAreReadAsTheirDescriptorsSay() {
        assertThat(IntegrationsService.class.getModule().getName()).isEqualTo("dev.integrationslist.application");
        assertThat(Filter.class.getModule().getName()).isEqualTo("dev.integrationslist.domain");
    }
}
