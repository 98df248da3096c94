package dev.integrationslist.domain.schema;

import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.StringValue;
import java.util.List;

/**
 * {@code pattern}: strings in which the regular expression matches somewhere.
 *
 * @param source in the dialect of {@code $regex}, without options
 */
public record PatternConstraint(String source) implements Constraint {
    public PatternConstraint {
        SchemaFields.requirePattern(source);
    }

    @Override
    public List<Field> toFields() {
        return SchemaFields.fields(Keyword.PATTERN, new StringValue(source));
    }

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.pattern(this);
    }
}
