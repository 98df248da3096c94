package dev.integrationslist.domain.schema;

import dev.integrationslist.domain.document.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code properties}, {@code patternProperties} and {@code additionalProperties}: schemas of the fields of documents.
 *
 * @param named by the name of the field, which may be missing
 * @param matching by a regular expression for the names of the fields
 * @param others for every field that has neither
 */
public record PropertiesConstraint(Map<String, Schema> named, Map<String, Schema> matching, Schema others)
        implements Constraint {
    public PropertiesConstraint {
        named = SchemaFields.copy(named);
        matching = SchemaFields.copy(matching);
        matching.keySet().forEach(SchemaFields::requirePattern);
    }

    @Override
    public List<Field> toFields() {
        List<Field> fields = new ArrayList<>();
        if (!named.isEmpty() || matching.isEmpty() && others.equals(Schema.ANYTHING)) {
            fields.add(new Field(Keyword.PROPERTIES.symbol(), SchemaFields.document(named)));
        }
        if (!matching.isEmpty()) {
            fields.add(new Field(Keyword.PATTERN_PROPERTIES.symbol(), SchemaFields.document(matching)));
        }
        if (!others.equals(Schema.ANYTHING)) {
            fields.add(new Field(Keyword.ADDITIONAL_PROPERTIES.symbol(), others.toDocument()));
        }
        return fields;
    }

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.properties(this);
    }
}
