package dev.integrationslist.domain.query;

/**
 * A condition that one element of an array meets as a whole.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/elemMatch/">$elemMatch</a>
 */
public sealed interface ElemMatch extends Predicate permits ElemMatchObject, ElemMatchValue {
    @Override
    default FieldOperator operator() {
        return FieldOperator.ELEM_MATCH;
    }
}
