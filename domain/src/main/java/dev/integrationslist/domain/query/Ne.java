package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Value;

/**
 * No value equals the operand.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/ne/">$ne</a>
 */
public record Ne(Value operand) implements Comparison {
    static final String OPERATOR = "$ne";

    public Ne {
        Values.requireComparable(operand);
    }

    @Override
    public String operator() {
        return OPERATOR;
    }
}
