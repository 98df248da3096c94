package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.Value;

/**
 * A remainder: the number, truncated to a whole one, leaves it when divided. Its sign is that of the dividend.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/mod/">$mod</a>
 */
public record Mod(long divisor, long remainder) implements Predicate {
    private static final String EXPECTATION =
            "$mod takes [divisor, remainder], two numbers in the range of a long, the first not 0";

    public Mod {
        if (divisor == 0) {
            throw new OperandException("the divisor is 0", EXPECTATION);
        }
    }

    static Mod of(Value operand) {
        if (!(operand instanceof Array pair)) {
            throw new OperandException("got " + Operands.describe(operand), EXPECTATION);
        }
        if (pair.size() != 2) {
            throw new OperandException("got an array of " + pair.size(), EXPECTATION);
        }
        return new Mod(Operands.truncated(pair.get(0), EXPECTATION), Operands.truncated(pair.get(1), EXPECTATION));
    }

    @Override
    public FieldOperator operator() {
        return FieldOperator.MOD;
    }

    @Override
    public Value operand() {
        return Array.of(new Int64(divisor), new Int64(remainder));
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.mod(this);
    }
}
