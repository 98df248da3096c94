package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Value;

/**
 * A condition on the value of one field.
 *
 * <p>The constructors of its types throw an {@link IllegalArgumentException} if MongoDB would refuse the operand; its
 * message says what is wrong and what to write instead.
 */
public sealed interface Predicate
        permits Comparison,
                Membership,
                Not,
                Exists,
                Type,
                Regex,
                Mod,
                BitsPredicate,
                Size,
                AllValues,
                AllElemMatch,
                ElemMatch {

    /** The operator that the predicate is written with. */
    FieldOperator operator();

    /** The operator's operand, in the one form in which it is written. */
    Value operand();

    /** The result of the visitor's case for this type of predicate. */
    <R> R accept(PredicateVisitor<R> visitor);
}
