/**
 * The expression language of {@code $expr}: expressions as immutable types, parsed from values and written to values.
 *
 * <p>An expression gives a value for a document. Evaluation belongs to the stores, judged by the storage contract. Where an
 * expression may stand, and the bounds on it, are the query's: this package knows them through {@link ExpressionPlace}.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/">Expression operators</a>
 */
@NullMarked
package dev.integrationslist.domain.expression;

import org.jspecify.annotations.NullMarked;
