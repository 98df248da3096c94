package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import java.util.List;

/**
 * None of the filters.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/nor/">$nor</a>
 */
public record Nor(List<Filter> filters) implements Filter {
    static final String OPERATOR = "$nor";

    public Nor {
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
