package dev.integrationslist.domain.schema;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.SortedFields;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueOrder;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code enum}: equality to one of the values, where numbers of different types may be equal, regardless of the order of fields. */
public record EnumConstraint(List<Value> values) implements Constraint {
    public EnumConstraint {
        values = List.copyOf(values);
        SchemaFields.requireSome(values, Keyword.ENUM);
        Set<Value> different = new TreeSet<>(ValueOrder.INSTANCE);
        if (!values.stream().map(SortedFields::of).allMatch(different::add)) {
            throw new IllegalArgumentException("two of the values are equal");
        }
    }

    @Override
    public List<Field> toFields() {
        return SchemaFields.fields(Keyword.ENUM, Array.of(values));
    }

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.enumeration(this);
    }
}
