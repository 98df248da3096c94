package dev.integrationslist.domain.query;

/**
 * Each of several things holds for the field.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/all/">$all</a>
 */
public sealed interface All extends Predicate permits AllValues, AllElemMatch {
    String OPERATOR = "$all";

    @Override
    default String operator() {
        return OPERATOR;
    }
}
