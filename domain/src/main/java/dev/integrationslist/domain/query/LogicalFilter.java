package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import java.util.List;

/**
 * A combination of filters.
 *
 * @param filters at least one, except for {@code AND}
 * @see <a href="https://www.mongodb.com/docs/manual/reference/mql/query-predicates/logical/">Logical operators</a>
 */
public record LogicalFilter(LogicalOperator operator, List<Filter> filters) implements Filter {
    public LogicalFilter {
        filters = List.copyOf(filters);
        if (filters.isEmpty() && operator != LogicalOperator.AND) {
            throw new IllegalArgumentException(operator.operator().symbol() + " takes at least one filter");
        }
    }

    @Override
    public Document toDocument() {
        return filters.isEmpty()
                ? Document.EMPTY
                : Document.of(
                        operator.operator().symbol(),
                        Array.of(filters.stream().map(Filter::toDocument).toList()));
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
        return visitor.logical(this);
    }
}
