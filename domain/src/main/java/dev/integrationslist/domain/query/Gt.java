package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Value;

/**
 * A value is greater than the operand.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/gt/">$gt</a>
 */
public record Gt(Value operand) implements Comparison {
    static final String OPERATOR = "$gt";

    public Gt {
        Values.requireComparable(operand);
    }

    @Override
    public String operator() {
        return OPERATOR;
    }
}
