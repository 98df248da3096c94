package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.Value;
import java.util.OptionalLong;

/**
 * A filter that matches every document or none.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/mql/query-predicates/">$alwaysTrue and $alwaysFalse</a>
 */
public record ConstantFilter(boolean matches) implements Filter {
    static ConstantFilter of(DocumentOperator operator, Value operand) {
        String expectation = operator.symbol() + " takes the number 1";
        if (!(operand instanceof NumberValue number)) {
            throw new OperandException("got " + Operands.describe(operand), expectation);
        }
        if (!number.toWholeNumber().equals(OptionalLong.of(1))) {
            throw new OperandException("got another number", expectation);
        }
        return new ConstantFilter(operator == DocumentOperator.ALWAYS_TRUE);
    }

    @Override
    public Document toDocument() {
        DocumentOperator operator = matches ? DocumentOperator.ALWAYS_TRUE : DocumentOperator.ALWAYS_FALSE;
        return Document.of(operator.symbol(), 1);
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
        return visitor.constant(this);
    }
}
