package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Document;
import java.util.List;
import java.util.Objects;

/**
 * A predicate on the values at a path, of which there may be several if the path passes arrays.
 *
 * @param path without a dollar sign at its start: MongoDB would take it for an operator, such as {@code $expr}
 */
public record FieldFilter(FieldPath path, Predicate predicate) implements Filter {
    public FieldFilter {
        Objects.requireNonNull(predicate, "predicate");
        if (path.name().startsWith("$")) {
            throw new OperandException(path + " is an operator, not a field", "name a field, or use Filter.parse");
        }
    }

    @Override
    public Document toDocument() {
        return Document.of(path.name(), Operators.written(List.of(predicate)));
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
        return visitor.field(this);
    }
}
