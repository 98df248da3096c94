package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Value;

/**
 * What is asked of one field.
 *
 * <p>The constructors of its types throw an {@link IllegalArgumentException} where MongoDB would refuse the operand; its
 * message says what is wrong and what would do.
 */
public sealed interface Predicate
        permits Comparison, In, Nin, Not, Exists, Type, Regex, Mod, All, Size, ElemMatch, BitsPredicate {

    /** The operator's name in MongoDB, with its dollar sign. */
    String operator();

    /** The operator's operand, in the one form in which it is written. */
    Value operand();
}
