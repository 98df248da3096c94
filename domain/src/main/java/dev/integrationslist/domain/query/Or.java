package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import java.util.List;

/**
 * At least one of the filters.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/or/">$or</a>
 */
public record Or(List<Filter> filters) implements Filter {
    static final String OPERATOR = "$or";

    public Or {
        filters = List.copyOf(filters);
        if (filters.isEmpty()) {
            throw new IllegalArgumentException(OPERATOR + " takes at least one filter");
        }
    }

    @Override
    public Document toDocument() {

        return Document.of(
                OPERATOR, Array.of(filters.stream().map(Filter::toDocument).toList()));
    }
}
