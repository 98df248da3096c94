package dev.integrationslist.domain.query;

/**
 * One element of the array meets everything that is asked.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/elemMatch/">$elemMatch</a>
 */
public sealed interface ElemMatch extends Predicate permits ElemMatchObject, ElemMatchValue {
    @Override
    default FieldOperator operator() {
        return FieldOperator.ELEM_MATCH;
    }
}
