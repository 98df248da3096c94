package dev.integrationslist.adapter.memory;

import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Symbol;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueOrder;
import dev.integrationslist.domain.pattern.Pattern;
import dev.integrationslist.domain.query.Eq;
import java.util.List;
import java.util.TreeSet;

/** Whether a value is one of several, or is found by one of several regular expressions. */
final class Membership {
    private Membership() {}

    static ElementTest test(List<Value> values) {
        TreeSet<Value> members = new TreeSet<>(ValueOrder.INSTANCE);
        boolean nothing = false;
        for (Value value : values) {
            nothing |= Comparisons.isNullOrMissing(value);
            if (!(value instanceof RegularExpression)) {
                members.add(value);
            }
        }
        ElementTest[] patterns = values.stream()
                .filter(RegularExpression.class::isInstance)
                .map(expression -> pattern((RegularExpression) expression))
                .toArray(ElementTest[]::new);
        if (members.size() == 1 && patterns.length == 0) {
            return Comparisons.test(new Eq(members.first()));
        }
        return member(members, nothing, patterns);
    }

    private static ElementTest member(TreeSet<Value> members, boolean nothing, ElementTest[] patterns) {
        return value -> {
            if (value == null) {
                return nothing;
            }
            if (members.contains(value)) {
                return true;
            }
            for (ElementTest pattern : patterns) {
                if (pattern.test(value)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** A string that the expression is found in, or the same expression as a value. */
    static ElementTest pattern(RegularExpression expression) {
        LinearPattern pattern = LinearPattern.compile(Pattern.parse(expression.pattern(), expression.options()));
        return value -> {
            if (value instanceof StringValue string) {
                return pattern.find(string.value());
            }
            return value instanceof Symbol symbol ? pattern.find(symbol.value()) : expression.equals(value);
        };
    }
}
