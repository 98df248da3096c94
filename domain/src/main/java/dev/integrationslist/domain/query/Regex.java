package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.Value;

/**
 * A match of a regular expression somewhere in a string, or an equal expression as a value.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/regex/">$regex</a>
 */
public record Regex(RegularExpression expression) implements Predicate {
    public Regex {
        Operands.requireValid(expression);
    }

    /** The pattern that matches exactly this text: special characters are escaped with a backslash. */
    public static String quote(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}\\s_]", "\\\\$0");
    }

    @Override
    public FieldOperator operator() {
        return FieldOperator.REGEX;
    }

    @Override
    public Value operand() {
        return expression;
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.regex(this);
    }
}
