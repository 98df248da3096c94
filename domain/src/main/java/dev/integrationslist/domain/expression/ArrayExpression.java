package dev.integrationslist.domain.expression;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Value;
import java.util.List;

/** An array of what the elements give; null for a missing value. */
public record ArrayExpression(List<Expression> elements) implements Expression {
    public ArrayExpression {
        elements = List.copyOf(elements);
    }

    @Override
    public Value toValue() {
        return Array.of(elements.stream().map(Expression::toValue).toList());
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.array(this);
    }
}
