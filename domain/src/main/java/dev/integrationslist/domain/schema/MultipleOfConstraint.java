package dev.integrationslist.domain.schema;

import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.NumberValue;
import java.util.List;

/** {@code multipleOf}: finite numbers that the divisor divides without remainder. */
public record MultipleOfConstraint(NumberValue divisor) implements Constraint {
    private static final Int32 ZERO = new Int32(0);

    public MultipleOfConstraint {
        if (!divisor.isFinite() || divisor.compareByValue(ZERO) <= 0) {
            throw new IllegalArgumentException("the divisor is not finite and greater than 0");
        }
    }

    @Override
    public List<Field> toFields() {
        return SchemaFields.fields(Keyword.MULTIPLE_OF, divisor);
    }

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.multipleOf(this);
    }
}
