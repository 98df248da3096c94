package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Value;

/**
 * {@code $elemMatch} with a filter: an element that is a document, or an array seen as one, matches it.
 *
 * @param filter without {@code $expr}, which applies to whole documents only
 */
public record ElemMatchObject(Filter filter) implements ElemMatch {
    public ElemMatchObject {
        if (hasExpression(filter)) {
            throw new OperandException("$expr stands in $elemMatch", "write it beside the names of fields");
        }
    }

    private static boolean hasExpression(Filter filter) {
        return filter instanceof ExpressionFilter
                || filter instanceof LogicalFilter logical
                        && logical.filters().stream().anyMatch(ElemMatchObject::hasExpression);
    }

    @Override
    public Value operand() {
        return filter.toDocument();
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.elemMatchObject(this);
    }
}
