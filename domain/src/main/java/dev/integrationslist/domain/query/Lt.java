package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Value;

/**
 * A value is less than the operand.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/lt/">$lt</a>
 */
public record Lt(Value operand) implements Comparison {
    static final String OPERATOR = "$lt";

    public Lt {
        Values.requireComparable(operand);
    }

    @Override
    public String operator() {
        return OPERATOR;
    }
}
