package dev.integrationslist.domain.schema;

import dev.integrationslist.domain.document.Field;
import java.util.List;

/** {@code not}: a value of any type that does not meet the schema. */
public record NotConstraint(Schema schema) implements Constraint {
    @Override
    public List<Field> toFields() {
        return SchemaFields.fields(Keyword.NOT, schema.toDocument());
    }

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.not(this);
    }
}
