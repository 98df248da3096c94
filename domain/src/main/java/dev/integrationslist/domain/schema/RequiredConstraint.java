package dev.integrationslist.domain.schema;

import dev.integrationslist.domain.document.Field;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code required}: documents that have all the fields. */
public record RequiredConstraint(Set<String> names) implements Constraint {
    public RequiredConstraint {
        SchemaFields.requireSome(names, Keyword.REQUIRED);
        names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }

    @Override
    public List<Field> toFields() {
        return SchemaFields.fields(Keyword.REQUIRED, SchemaFields.names(names));
    }

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.required(this);
    }
}
