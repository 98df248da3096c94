package dev.integrationslist.domain.access;

import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.integration.Integration;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Filters;
import java.util.List;

/** The policy of visibility: a caller sees the union of what each of their permissions shows. */
public final class VisibilityPolicy {
    private VisibilityPolicy() {}

    /**
     * The filter that matches exactly the integrations the caller may see.
     *
     * @throws RefusedException with {@link ErrorCode#FORBIDDEN} if the caller holds none of the permissions
     */
    public static Filter visibleTo(Caller caller) {
        List<Filter> shown = caller.permissions().stream()
                .sorted()
                .map(permission -> shownBy(permission, caller.userId()))
                .toList();
        if (shown.isEmpty()) {
            throw new RefusedException(
                    ErrorCode.FORBIDDEN, "", "none of the permissions to see integrations is held", "");
        }
        return shown.size() == 1 ? shown.get(0) : Filters.or(shown.toArray(Filter[]::new));
    }

    private static Filter shownBy(Permission permission, String userId) {
        Filter ofType = Integration.ofType(permission.type());
        return permission.own() ? ofType.and(Filters.eq(Integration.CREATED_BY + "._id", userId)) : ofType;
    }
}
