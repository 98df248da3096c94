package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Value;
import org.jspecify.annotations.Nullable;

/**
 * A comparison with one value. Values of different type classes never compare, except with MinKey and MaxKey; null also
 * stands for a missing field.
 *
 * @param relation {@code NE} is the negation of {@code EQ} for the field as a whole
 * @param operand not undefined; a regular expression with {@code EQ} only
 * @see <a href="https://www.mongodb.com/docs/manual/reference/mql/query-predicates/comparison/">Comparison</a>
 */
public record Comparison(ComparisonOperator relation, Value operand) implements Predicate {
    public Comparison {
        if (relation == ComparisonOperator.EQ) {
            Operands.requireDefined(operand);
        } else {
            Operands.requireComparable(operand);
        }
    }

    /**
     * A comparison with a plain value.
     *
     * @param operand as {@link Value#of(Object)} takes it
     */
    public static Comparison of(ComparisonOperator relation, @Nullable Object operand) {
        return new Comparison(relation, Value.of(operand));
    }

    @Override
    public FieldOperator operator() {
        return relation.operator();
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.comparison(this);
    }
}
