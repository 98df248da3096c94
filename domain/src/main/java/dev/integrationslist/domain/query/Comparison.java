package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Value;

/**
 * A predicate that compares with one value. Values of another type class never compare, but for MinKey and MaxKey.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/mql/query-predicates/comparison/">Comparison</a>
 */
public sealed interface Comparison extends Predicate permits Eq, Ne, Gt, Gte, Lt, Lte {
    /** The value to compare with. */
    @Override
    Value operand();
}
