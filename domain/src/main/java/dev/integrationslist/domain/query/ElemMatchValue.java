package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Value;
import java.util.List;

/** {@code $elemMatch} with operators: an element meets every predicate; an element that is an array is not expanded. */
public record ElemMatchValue(List<Predicate> predicates) implements ElemMatch {
    public ElemMatchValue {
        predicates = List.copyOf(predicates);
        if (predicates.isEmpty()) {
            throw new OperandException("it is empty", "use ElemMatchObject with Filter.EVERYTHING");
        }
    }

    @Override
    public Value operand() {
        return Operators.document(predicates);
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.elemMatchValue(this);
    }
}
