package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import java.util.List;

/**
 * Every one of the filters; every document passes where there are none.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/and/">$and</a>
 */
public record And(List<Filter> filters) implements Filter {
    static final String OPERATOR = "$and";

    public And {
        filters = List.copyOf(filters);
    }

    @Override
    public Document toDocument() {
        if (filters.isEmpty()) {
            return Document.EMPTY;
        }
        return Document.of(
                OPERATOR, Array.of(filters.stream().map(Filter::toDocument).toList()));
    }
}
