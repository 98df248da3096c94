package dev.integrationslist.queryengine.schema;

import dev.integrationslist.domain.document.Value;

/** A compiled constraint or schema. */
interface ValueCheck {
    boolean passes(Value value);
}
