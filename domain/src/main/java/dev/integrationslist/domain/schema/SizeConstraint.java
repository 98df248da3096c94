package dev.integrationslist.domain.schema;

import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int64;
import java.util.List;

/** A bound of the length of strings in code points, of the elements of arrays, or of the fields of documents. */
public record SizeConstraint(Measure measure, Side side, long limit) implements Constraint {
    /** What has a size. */
    public enum Measure {
        LENGTH(Keyword.MIN_LENGTH, Keyword.MAX_LENGTH),
        ITEMS(Keyword.MIN_ITEMS, Keyword.MAX_ITEMS),
        PROPERTIES(Keyword.MIN_PROPERTIES, Keyword.MAX_PROPERTIES);

        private final Keyword minimum;
        private final Keyword maximum;

        Measure(Keyword minimum, Keyword maximum) {
            this.minimum = minimum;
            this.maximum = maximum;
        }

        /** The keyword for a side. */
        public Keyword keyword(Side side) {
            return side == Side.MINIMUM ? minimum : maximum;
        }
    }

    public SizeConstraint {
        if (limit < 0) {
            throw new IllegalArgumentException("the limit " + limit + " is negative");
        }
    }

    @Override
    public List<Field> toFields() {
        return SchemaFields.fields(measure.keyword(side), new Int64(limit));
    }

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.size(this);
    }
}
