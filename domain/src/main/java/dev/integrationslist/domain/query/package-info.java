/**
 * The query language: filters as immutable types, read from documents and written to documents.
 *
 * <p>One small type for each predicate, which knows its operator's name, its operand and nothing else. What a predicate
 * means to a document is each store's affair, judged by the storage contract. Nothing here knows JSON, BSON or a database.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/mql/query-predicates/">Query predicates</a>
 */
@NullMarked
package dev.integrationslist.domain.query;

import org.jspecify.annotations.NullMarked;
