package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Value;
import java.util.List;

/**
 * Membership in a list: the value equals one of the list, or matches one of its regular expressions. Null in the list also
 * stands for a missing field.
 *
 * @param member false for {@code $nin}, the negation for the field as a whole
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/in/">$in</a>
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/nin/">$nin</a>
 */
public record Membership(boolean member, List<Value> values) implements Predicate {
    public Membership {
        values = List.copyOf(values);
        values.forEach(Operators::requireListable);
    }

    @Override
    public FieldOperator operator() {
        return member ? FieldOperator.IN : FieldOperator.NIN;
    }

    @Override
    public Value operand() {
        return Array.of(values);
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.membership(this);
    }
}
