package dev.integrationslist.domain.schema;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import java.util.List;

/**
 * A condition on a value: the conjunction of its constraints. Without any, every value meets it.
 *
 * <p>{@link #toDocument()} writes it for {@code $jsonSchema}. {@code title} and {@code description}, which constrain nothing, are
 * not kept; what {@code true}, {@code false}, a list of names in {@code dependencies} and {@code type} abbreviate is written out.
 *
 * @param constraints with different keywords; {@code allOf} joins those with the same
 */
public record Schema(List<Constraint> constraints) {
    /** The schema that every value meets. */
    public static final Schema ANYTHING = new Schema(List.of());

    /** The schema that no value meets. */
    public static final Schema NOTHING = new Schema(List.of(new NotConstraint(ANYTHING)));

    public Schema {
        constraints = List.copyOf(constraints);
        long keywords = constraints.stream()
                .flatMap(constraint -> constraint.toFields().stream())
                .map(Field::name)
                .distinct()
                .count();
        long fields = constraints.stream()
                .mapToLong(constraint -> constraint.toFields().size())
                .sum();
        if (keywords < fields) {
            throw new IllegalArgumentException("a schema has each keyword once; join several in allOf");
        }
    }

    /** The conjunction of constraints. */
    public static Schema of(Constraint... constraints) {
        return new Schema(List.of(constraints));
    }

    /** This schema as {@code $jsonSchema} takes it. */
    public Document toDocument() {
        return Document.of(constraints.stream()
                .flatMap(constraint -> constraint.toFields().stream())
                .toList());
    }
}
