package dev.integrationslist.domain.schema;

import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.NumberValue;
import java.util.List;

/** {@code minimum} or {@code maximum} of numbers. */
public record RangeConstraint(Side side, NumberValue limit, boolean exclusive) implements Constraint {
    @Override
    public List<Field> toFields() {
        boolean minimum = side == Side.MINIMUM;
        Field bound = new Field((minimum ? Keyword.MINIMUM : Keyword.MAXIMUM).symbol(), limit);
        Keyword exclusion = minimum ? Keyword.EXCLUSIVE_MINIMUM : Keyword.EXCLUSIVE_MAXIMUM;
        return exclusive ? List.of(bound, new Field(exclusion.symbol(), new BooleanValue(true))) : List.of(bound);
    }

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.range(this);
    }
}
