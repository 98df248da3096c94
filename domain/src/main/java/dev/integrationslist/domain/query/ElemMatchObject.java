package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Value;

/** {@code $elemMatch} with a filter: an element that is a document, or an array seen as one, matches it. */
public record ElemMatchObject(Filter filter) implements ElemMatch {
    @Override
    public Value operand() {
        return filter.toDocument();
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.elemMatchObject(this);
    }
}
