package dev.integrationslist.domain.expression;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Value;
import java.util.List;

/** An operator with operands that are told apart by their position. */
public record Operation(ExpressionOperator operator, List<Expression> operands) implements Expression {
    /** @throws IllegalArgumentException if the operator does not take that many operands */
    public Operation {
        operands = List.copyOf(operands);
        if (!operator.takes(operands.size())) {
            throw new IllegalArgumentException(operator.expectation() + ", not " + operands.size());
        }
    }

    /** The operator with these operands. */
    public static Operation of(ExpressionOperator operator, Expression... operands) {
        return new Operation(operator, List.of(operands));
    }

    /** A single operand stands for itself, unless it is an array, which would be taken for the operands. */
    @Override
    public Value toValue() {
        boolean alone = operands.size() == 1 && !(operands.get(0) instanceof ArrayExpression);
        return Document.of(
                operator.symbol(),
                alone
                        ? operands.get(0).toValue()
                        : Array.of(operands.stream().map(Expression::toValue).toList()));
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.operation(this);
    }
}
