package dev.integrationslist.queryengine;

import dev.integrationslist.domain.document.Value;
import org.jspecify.annotations.Nullable;

/** A predicate on one value, or on null for a missing field. */
interface ValuePredicate {
    boolean test(@Nullable Value value);
}
