package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Document;
import java.util.List;

/** One predicate on the values that a path leads to, which may be several where it passes arrays. */
public record FieldFilter(FieldPath path, Predicate predicate) implements Filter {
    @Override
    public Document toDocument() {
        return Document.of(path.name(), Operators.asked(List.of(predicate)));
    }
}
