package dev.integrationslist.domain.expression;

import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.error.RefusedException;
import java.util.SortedSet;

/**
 * A computation of a value from one document. The value may be missing, as a field may be.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/mql/expressions/">Expressions</a>
 */
public sealed interface Expression
        permits Literal,
                FieldReference,
                ArrayExpression,
                ObjectExpression,
                Operation,
                NamedOperation,
                Switch,
                Let,
                ArrayMap,
                ArrayFilter,
                RegexMatch,
                GetField {

    /** This expression as MongoDB takes it; {@link #parse} turns it back into an equal expression. */
    Value toValue();

    /** The result of the visitor's case for this type of expression. */
    <R> R accept(ExpressionVisitor<R> visitor);

    /** The names of the operators, with their dollar sign, in alphabetical order. */
    static SortedSet<String> operators() {
        return ExpressionParser.operators();
    }

    /**
     * Parses an expression.
     *
     * @param place where it stands, for the refusal
     * @throws RefusedException if it is not in the language or exceeds a bound, with the place and the remedy
     */
    static Expression parse(Value expression, ExpressionPlace place) {
        return new ExpressionParser().parse(expression, place);
    }
}
