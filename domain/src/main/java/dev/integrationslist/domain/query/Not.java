package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Value;
import java.util.List;

/**
 * The negation of several predicates together, each for the field as a whole.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/not/">$not</a>
 */
public record Not(List<Predicate> predicates) implements Predicate {
    public Not {
        predicates = List.copyOf(predicates);
        if (predicates.isEmpty()) {
            throw new OperandException("it is empty", "$not takes a regular expression or at least one operator");
        }
    }

    @Override
    public FieldOperator operator() {
        return FieldOperator.NOT;
    }

    @Override
    public Value operand() {
        return Operators.written(predicates);
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.not(this);
    }
}
