package dev.integrationslist.domain.schema;

import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.ValueType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** {@code bsonType}, and {@code type}, which has other names for some of the types: a value of one of the types. */
public record TypeConstraint(Set<ValueType> types) implements Constraint {
    public TypeConstraint {
        SchemaFields.requireSome(types, Keyword.BSON_TYPE);
        types = Collections.unmodifiableSet(EnumSet.copyOf(types));
    }

    @Override
    public List<Field> toFields() {
        return SchemaFields.fields(
                Keyword.BSON_TYPE,
                SchemaFields.names(types.stream().map(ValueType::alias).toList()));
    }

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.type(this);
    }
}
