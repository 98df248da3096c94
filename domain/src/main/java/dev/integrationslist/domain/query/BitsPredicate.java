package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Binary;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A test of bits of a whole number or a binary value.
 *
 * @param quantifier the expected state of the bits
 * @param positions the bits, counted from the lowest, from 0 on; sorted, without duplicates
 * @see <a href="https://www.mongodb.com/docs/manual/reference/mql/query-predicates/bitwise/">Bitwise predicates</a>
 */
public record BitsPredicate(Quantifier quantifier, List<Integer> positions) implements Predicate {
    private static final String EXPECTATION =
            "use a whole number from 0 on, a binary value, or a list of bit positions from 0 to 2147483647";

    /** The expected state of the bits. */
    public enum Quantifier {
        ALL_SET(FieldOperator.BITS_ALL_SET),
        ALL_CLEAR(FieldOperator.BITS_ALL_CLEAR),
        ANY_SET(FieldOperator.BITS_ANY_SET),
        ANY_CLEAR(FieldOperator.BITS_ANY_CLEAR);

        private final FieldOperator operator;

        Quantifier(FieldOperator operator) {
            this.operator = operator;
        }

        FieldOperator operator() {
            return operator;
        }
    }

    public BitsPredicate {
        positions = positions.stream().distinct().sorted().toList();
        if (!positions.isEmpty() && positions.get(0) < 0) {
            throw new OperandException("got the position " + positions.get(0), EXPECTATION);
        }
    }

    static BitsPredicate of(Quantifier quantifier, Value operand) {
        return new BitsPredicate(quantifier, positions(operand));
    }

    private static List<Integer> positions(Value operand) {
        if (operand instanceof Array list) {
            List<Integer> positions = new ArrayList<>(list.size());
            list.forEach(position -> positions.add(position(position)));
            return positions;
        }
        if (operand instanceof Binary bytes) {
            return IntStream.range(0, bytes.length() * 8)
                    .filter(bytes::bit)
                    .boxed()
                    .toList();
        }
        long mask = Operands.wholeNumber(operand, EXPECTATION);
        if (mask < 0) {
            throw new OperandException("got " + mask, EXPECTATION);
        }
        return IntStream.range(0, Long.SIZE)
                .filter(bit -> (mask >>> bit & 1) == 1)
                .boxed()
                .toList();
    }

    private static int position(Value value) {
        long position = Operands.wholeNumber(value, EXPECTATION);
        if (position < 0 || position > Integer.MAX_VALUE) {
            throw new OperandException("got the position " + position, EXPECTATION);
        }
        return (int) position;
    }

    @Override
    public FieldOperator operator() {
        return quantifier.operator();
    }

    @Override
    public Value operand() {
        return Array.of(positions.stream().map(Int32::new).toList());
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.bits(this);
    }
}
