/**
 * Schemas as {@code $jsonSchema} takes them: immutable types, written to documents. Parsing, with bounds and places, is in the
 * package of the query language; evaluation is in each store. Nothing here knows JSON or a database.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/jsonSchema/">$jsonSchema</a>
 */
@NullMarked
package dev.integrationslist.domain.schema;

import org.jspecify.annotations.NullMarked;
