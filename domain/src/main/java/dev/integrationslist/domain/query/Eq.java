package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Value;

/**
 * A value equals the operand; null also where the field is missing.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/eq/">$eq</a>
 */
public record Eq(Value operand) implements Comparison {
    static final String OPERATOR = "$eq";

    public Eq {
        Values.requireDefined(operand);
    }

    @Override
    public String operator() {
        return OPERATOR;
    }
}
