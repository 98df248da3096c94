package dev.integrationslist.domain.schema;

import dev.integrationslist.domain.document.Field;
import java.util.List;

/**
 * {@code items} and {@code additionalItems}: schemas of the elements of arrays.
 *
 * @param first for the elements at the start, in their order; an array may have fewer
 * @param rest for all elements after these
 */
public record ItemsConstraint(List<Schema> first, Schema rest) implements Constraint {
    public ItemsConstraint {
        first = List.copyOf(first);
    }

    @Override
    public List<Field> toFields() {
        if (first.isEmpty()) {
            return SchemaFields.fields(Keyword.ITEMS, rest.toDocument());
        }
        Field items = new Field(Keyword.ITEMS.symbol(), SchemaFields.documents(first));
        return rest.equals(Schema.ANYTHING)
                ? List.of(items)
                : List.of(items, new Field(Keyword.ADDITIONAL_ITEMS.symbol(), rest.toDocument()));
    }

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.items(this);
    }
}
