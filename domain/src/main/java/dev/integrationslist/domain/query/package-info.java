/**
 * The query language: filters as immutable types, read from documents and written to documents.
 *
 * <p>One small type for each predicate, with its operator and operand. Evaluation belongs to the query engine and to
 * stores; the storage contract verifies it. Nothing here knows JSON, BSON or a database.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/mql/query-predicates/">Query predicates</a>
 */
@NullMarked
package dev.integrationslist.domain.query;

import org.jspecify.annotations.NullMarked;
