package dev.integrationslist.domain.expression;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.Value;

/**
 * Whether a pattern matches anywhere in a string; false for null or a missing value.
 *
 * <p>The pattern is a constant, so that a query has as many patterns as its text shows.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/regexMatch/">$regexMatch</a>
 */
public record RegexMatch(Expression input, RegularExpression regex) implements Expression {
    static final String OPERATOR = "$regexMatch";

    @Override
    public Value toValue() {
        return Document.of(OPERATOR, Document.of(new Field("input", input.toValue()), new Field("regex", regex)));
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.regexMatch(this);
    }
}
