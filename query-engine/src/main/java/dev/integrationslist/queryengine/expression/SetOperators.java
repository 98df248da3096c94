package dev.integrationslist.queryengine.expression;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The operators on arrays as sets. MongoDB leaves the order of their results open; here it is the order of all values, except
 * for a difference, which keeps the order of its first operand.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/#set-expression-operators">Sets</a>
 */
final class SetOperators {
    private SetOperators() {}

    private static Set<Value> set(Evaluation evaluation, Array array) {
        evaluation.build(array.size());
        Set<Value> set = new TreeSet<>(evaluation::compare);
        array.forEach(set::add);
        return set;
    }

    static Value isSubset(Evaluation evaluation, @Nullable Value left, @Nullable Value right) {
        Array elements = Values.requireArray(left);
        return Values.of(containsAll(set(evaluation, Values.requireArray(right)), elements));
    }

    private static boolean containsAll(Set<Value> set, Array elements) {
        for (Value element : elements) {
            if (!set.contains(element)) {
                return false;
            }
        }
        return true;
    }

    static Value intersection(Evaluation evaluation, Evaluator[] operands) {
        Set<Value> common = null;
        for (Evaluator operand : operands) {
            Value value = operand.evaluate(evaluation);
            if (Values.isNullish(value)) {
                return NullValue.INSTANCE;
            }
            Set<Value> next = set(evaluation, Values.requireArray(value));
            if (common == null) {
                common = next;
            } else {
                common.removeIf(element -> !next.contains(element));
            }
            if (common.isEmpty()) {
                break;
            }
        }
        return common == null ? Array.EMPTY : Array.of(common);
    }

    static Value union(Evaluation evaluation, Evaluator[] operands) {
        Set<Value> all = new TreeSet<>(evaluation::compare);
        for (Evaluator operand : operands) {
            Value value = operand.evaluate(evaluation);
            if (Values.isNullish(value)) {
                return NullValue.INSTANCE;
            }
            Array array = Values.requireArray(value);
            evaluation.build(array.size());
            array.forEach(all::add);
        }
        return Array.of(all);
    }

    static Value difference(Evaluation evaluation, @Nullable Value left, @Nullable Value right) {
        if (Values.isNullish(left) || Values.isNullish(right)) {
            return NullValue.INSTANCE;
        }
        Array elements = Values.requireArray(left);
        Set<Value> seen = set(evaluation, Values.requireArray(right));
        List<Value> rest = new ArrayList<>();
        for (Value element : elements) {
            if (seen.add(element)) {
                rest.add(element);
            }
        }
        evaluation.build(rest.size());
        return Array.of(rest);
    }

    static Value areEqual(Evaluation evaluation, Evaluator[] operands) {
        Set<Value> first = null;
        for (Evaluator operand : operands) {
            Set<Value> next = set(evaluation, Values.requireArray(operand.evaluate(evaluation)));
            if (first == null) {
                first = next;
            } else if (first.size() != next.size() || !next.containsAll(first)) {
                return Values.FALSE;
            }
        }
        return Values.TRUE;
    }

    static Value anyElementTrue(Evaluation evaluation, @Nullable Value array) {
        for (Value element : Values.requireArray(array)) {
            evaluation.charge(1);
            if (Values.isTrue(element)) {
                return Values.TRUE;
            }
        }
        return Values.FALSE;
    }

    static Value allElementsTrue(Evaluation evaluation, @Nullable Value array) {
        for (Value element : Values.requireArray(array)) {
            evaluation.charge(1);
            if (!Values.isTrue(element)) {
                return Values.FALSE;
            }
        }
        return Values.TRUE;
    }
}
