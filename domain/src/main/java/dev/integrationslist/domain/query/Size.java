package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Value;

/**
 * The number of elements of an array.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/size/">$size</a>
 */
public record Size(int size) implements Predicate {
    private static final String EXPECTATION = "$size takes a whole number from 0 to 2147483647";

    public Size {
        if (size < 0) {
            throw new OperandException("got " + size, EXPECTATION);
        }
    }

    static Size of(Value operand) {
        long size = Operands.wholeNumber(operand, EXPECTATION);
        if (size < 0 || size > Integer.MAX_VALUE) {
            throw new OperandException("got " + size, EXPECTATION);
        }
        return new Size((int) size);
    }

    @Override
    public FieldOperator operator() {
        return FieldOperator.SIZE;
    }

    @Override
    public Value operand() {
        return new Int32(size);
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.size(this);
    }
}
