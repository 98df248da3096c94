package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Document;
import java.util.List;
import java.util.Objects;

/**
 * One predicate on the values that a path leads to, which may be several where it passes arrays.
 *
 * @param path does not start with a dollar sign: MongoDB would take it for an operator, such as {@code $expr}
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
        return Document.of(path.name(), Operators.asked(List.of(predicate)));
    }
}
