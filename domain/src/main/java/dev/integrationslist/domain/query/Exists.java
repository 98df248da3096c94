package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.Value;

/**
 * The field is there (be it null), or is not.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/exists/">$exists</a>
 */
public record Exists(boolean present) implements Predicate {
    static final String OPERATOR = "$exists";

    @Override
    public String operator() {
        return OPERATOR;
    }

    @Override
    public Value operand() {
        return new BooleanValue(present);
    }
}
