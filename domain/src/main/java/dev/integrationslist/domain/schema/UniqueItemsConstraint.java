package dev.integrationslist.domain.schema;

import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.Field;
import java.util.List;

/** {@code uniqueItems}: arrays without two equal elements, where equality is that of {@code enum}. */
public record UniqueItemsConstraint() implements Constraint {
    @Override
    public List<Field> toFields() {
        return SchemaFields.fields(Keyword.UNIQUE_ITEMS, new BooleanValue(true));
    }

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.uniqueItems(this);
    }
}
