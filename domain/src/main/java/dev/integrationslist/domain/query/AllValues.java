package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Value;
import java.util.List;

/**
 * {@code $all} with values: each equals the field or an element of it, or is a regular expression that matches it. No
 * document matches an empty list.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/all/">$all</a>
 */
public record AllValues(List<Value> values) implements Predicate {
    public AllValues {
        values = List.copyOf(values);
        values.forEach(Operators::requireListable);
    }

    @Override
    public FieldOperator operator() {
        return FieldOperator.ALL;
    }

    @Override
    public Value operand() {
        return Array.of(values);
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.allValues(this);
    }
}
