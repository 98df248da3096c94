package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.expression.Expression;
import java.util.Objects;

/**
 * An expression that evaluates to a true value. A document for which the evaluation fails, for example by a division by zero,
 * does not match: MongoDB would refuse the query as a whole, which tells of documents that the caller may not see.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/expr/">$expr</a>
 */
public record ExpressionFilter(Expression expression) implements Filter {
    public ExpressionFilter {
        Objects.requireNonNull(expression, "expression");
    }

    @Override
    public Document toDocument() {
        return Document.of(DocumentOperator.EXPR.symbol(), expression.toValue());
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
        return visitor.expression(this);
    }
}
