package dev.integrationslist.domain.expression;

import dev.integrationslist.domain.document.Value;
import java.util.List;

/**
 * A document of what the fields give, without those whose value is missing.
 *
 * @param fields with names that differ and do not start with a dollar sign
 */
public record ObjectExpression(List<Binding> fields) implements Expression {
    public ObjectExpression {
        fields = List.copyOf(fields);
    }

    @Override
    public Value toValue() {
        return Binding.document(fields);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.object(this);
    }
}
