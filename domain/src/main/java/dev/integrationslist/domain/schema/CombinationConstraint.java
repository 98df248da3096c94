package dev.integrationslist.domain.schema;

import dev.integrationslist.domain.document.Field;
import java.util.List;

/** {@code allOf}, {@code anyOf} or {@code oneOf}: a value of any type that meets all, at least one or exactly one of the schemas. */
public record CombinationConstraint(Quantifier quantifier, List<Schema> schemas) implements Constraint {
    /** How many of the schemas a value has to meet. */
    public enum Quantifier {
        ALL(Keyword.ALL_OF),
        ANY(Keyword.ANY_OF),
        ONE(Keyword.ONE_OF);

        private final Keyword keyword;

        Quantifier(Keyword keyword) {
            this.keyword = keyword;
        }

        /** The keyword with that meaning. */
        public Keyword keyword() {
            return keyword;
        }
    }

    public CombinationConstraint {
        schemas = List.copyOf(schemas);
        SchemaFields.requireSome(schemas, quantifier.keyword());
    }

    @Override
    public List<Field> toFields() {
        return SchemaFields.fields(quantifier.keyword(), SchemaFields.documents(schemas));
    }

    @Override
    public <R> R accept(ConstraintVisitor<R> visitor) {
        return visitor.combination(this);
    }
}
