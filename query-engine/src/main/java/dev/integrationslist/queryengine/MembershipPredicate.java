package dev.integrationslist.queryengine;

import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Symbol;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueOrder;
import dev.integrationslist.domain.pattern.Pattern;
import dev.integrationslist.domain.work.WorkBudget;
import dev.integrationslist.queryengine.regex.CompiledRegex;
import dev.integrationslist.queryengine.regex.DfaMemoryBudget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A test for membership in a list of values and regular expressions. */
final class MembershipPredicate {
    private MembershipPredicate() {}

    static ValuePredicate test(List<Value> values, ValueOrder order, DfaMemoryBudget budget, WorkBudget work) {
        Set<String> texts = new HashSet<>();
        Set<Value> others = new TreeSet<>(order);
        List<ValuePredicate> patterns = new ArrayList<>();
        for (Value value : values) {
            String text = text(value);
            if (text != null) {
                texts.add(text);
            } else if (value instanceof RegularExpression expression) {
                patterns.add(pattern(expression, budget, work));
            } else {
                others.add(value);
            }
        }
        boolean nothing = values.stream().anyMatch(NullValue.class::isInstance);
        ValuePredicate member = value -> {
            String text = text(value);
            return text != null ? texts.contains(text) : value == null ? nothing : others.contains(value);
        };
        return patterns.isEmpty() ? member : either(member, patterns);
    }

    private static ValuePredicate either(ValuePredicate member, List<ValuePredicate> patterns) {
        return value -> {
            if (member.test(value)) {
                return true;
            }
            for (ValuePredicate pattern : patterns) {
                if (pattern.test(value)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** A match of the expression somewhere in a string, or an equal expression as a value. */
    static ValuePredicate pattern(RegularExpression expression, DfaMemoryBudget budget, WorkBudget work) {
        CompiledRegex pattern =
                CompiledRegex.compile(Pattern.parse(expression.pattern(), expression.options()), budget, work);
        return value -> {
            String text = text(value);
            return text != null ? pattern.find(text) : expression.equals(value);
        };
    }

    /** The text of a string or a symbol, which are equal if their texts are. */
    private static @Nullable String text(@Nullable Value value) {
        return value instanceof StringValue string
                ? string.value()
                : value instanceof Symbol symbol ? symbol.value() : null;
    }
}
