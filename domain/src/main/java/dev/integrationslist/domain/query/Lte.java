package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Value;

/**
 * A value is less than or equal to the operand.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/lte/">$lte</a>
 */
public record Lte(Value operand) implements Comparison {
    static final String OPERATOR = "$lte";

    public Lte {
        Values.requireComparable(operand);
    }

    @Override
    public String operator() {
        return OPERATOR;
    }
}
