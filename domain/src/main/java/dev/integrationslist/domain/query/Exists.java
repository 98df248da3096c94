package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.Value;

/**
 * The presence of the field, be it null, or its absence.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/exists/">$exists</a>
 */
public record Exists(boolean present) implements Predicate {
    @Override
    public FieldOperator operator() {
        return FieldOperator.EXISTS;
    }

    @Override
    public Value operand() {
        return new BooleanValue(present);
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.exists(this);
    }
}
