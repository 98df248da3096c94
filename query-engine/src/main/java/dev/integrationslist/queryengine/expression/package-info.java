/**
 * The evaluation of expressions on documents: an expression is compiled once and then applied to documents.
 *
 * <p>A missing value is null. Whatever makes MongoDB end a query with an error is an {@link EvaluationException} here, which
 * does not leave this package. No store, format or protocol may appear here.
 */
@NullMarked
package dev.integrationslist.queryengine.expression;

import org.jspecify.annotations.NullMarked;
