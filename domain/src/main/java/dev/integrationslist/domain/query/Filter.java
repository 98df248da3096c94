package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.error.RefusedException;
import java.util.List;
import java.util.SortedSet;

/**
 * A condition on a document.
 *
 * <p>Built with {@link Filters}, or parsed from a document as MongoDB's {@code find} takes it. {@link #parse(Document)}
 * turns the result of {@link #toDocument()} back into an equal filter. Only parsing has bounds.
 */
public sealed interface Filter permits LogicalFilter, FieldFilter, SchemaFilter, ExpressionFilter, ConstantFilter {

    /** The filter that matches every document. */
    Filter EVERYTHING = new LogicalFilter(LogicalOperator.AND, List.of());

    /** This filter as MongoDB's {@code find} takes it. */
    Document toDocument();

    /** The result of the visitor's case for this type of filter. */
    <R> R accept(FilterVisitor<R> visitor);

    /** The conjunction of both filters. */
    default Filter and(Filter other) {
        return equals(EVERYTHING) ? other : other.equals(EVERYTHING) ? this : Filters.and(this, other);
    }

    /** The names of the language's operators, with their dollar sign, in alphabetical order. */
    static SortedSet<String> operators() {
        return FilterParser.operators();
    }

    /**
     * Parses a filter within the default bounds.
     *
     * @throws RefusedException if it is not in the language, with the place and the remedy
     */
    static Filter parse(Document filter) {
        return parse(filter, QueryBounds.DEFAULT);
    }

    /**
     * Parses a filter.
     *
     * @throws RefusedException if it is not in the language or exceeds a bound, with the place and the remedy
     */
    static Filter parse(Document filter, QueryBounds bounds) {
        return new FilterParser(bounds).parse(filter);
    }
}
