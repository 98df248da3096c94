package dev.integrationslist.domain.schema;

import dev.integrationslist.domain.document.Field;
import java.util.List;
import java.util.Map;

/** {@code dependencies}: the schema that a document has to meet if it has a field, by the name of the field. */
public record DependenciesConstraint(Map<String, Schema> schemas) implements Constraint {
    public DependenciesConstraint {
        schemas = SchemaFields.copy(schemas);
    }

    @Override
    public List<Field> toFields() {
        return SchemaFields.fields(Keyword.DEPENDENCIES, SchemaFields.document(schemas));
    }

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.dependencies(this);
    }
}
