package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Value;

/**
 * A value is greater than or equal to the operand.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/gte/">$gte</a>
 */
public record Gte(Value operand) implements Comparison {
    static final String OPERATOR = "$gte";

    public Gte {
        Values.requireComparable(operand);
    }

    @Override
    public String operator() {
        return OPERATOR;
    }
}
