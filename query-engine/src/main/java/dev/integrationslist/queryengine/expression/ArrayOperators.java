package dev.integrationslist.queryengine.expression;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operators on arrays.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/#array-expression-operators">Arrays</a>
 */
final class ArrayOperators {
    private ArrayOperators() {}

    static Value in(Evaluation evaluation, @Nullable Value value, @Nullable Value list) {
        Array array = Values.requireArray(list);
        for (int i = 0; i < array.size(); i++) {
            evaluation.charge(1);
            if (evaluation.areEqual(value, array.get(i))) {
                return Values.TRUE;
            }
        }
        return Values.FALSE;
    }

    static Value size(Evaluation evaluation, @Nullable Value array) {
        return new Int32(Values.requireArray(array).size());
    }

    static @Nullable Value elementAt(Evaluation evaluation, @Nullable Value array, @Nullable Value index) {
        if (Values.isNullish(array) || Values.isNullish(index)) {
            return NullValue.INSTANCE;
        }
        Array elements = Values.requireArray(array);
        return element(elements, Values.requireInt(index));
    }

    /** The element at an index, which counts from the end if it is negative; missing beyond the ends. */
    static @Nullable Value element(@Nullable Value array, int index) {
        if (Values.isNullish(array)) {
            return NullValue.INSTANCE;
        }
        Array elements = Values.requireArray(array);
        int position = index < 0 ? elements.size() + index : index;
        return position >= 0 && position < elements.size() ? elements.get(position) : null;
    }

    static Value concat(Evaluation evaluation, Evaluator[] operands) {
        List<Value> elements = new ArrayList<>();
        for (Evaluator operand : operands) {
            Value value = operand.evaluate(evaluation);
            if (Values.isNullish(value)) {
                return NullValue.INSTANCE;
            }
            Array array = Values.requireArray(value);
            evaluation.build(array.size());
            array.forEach(elements::add);
        }
        return Array.of(elements);
    }

    static Value slice(Evaluation evaluation, Evaluator[] operands) {
        Value value = operands[0].evaluate(evaluation);
        if (Values.isNullish(value)) {
            return NullValue.INSTANCE;
        }
        Array array = Values.requireArray(value);
        Value second = operands[1].evaluate(evaluation);
        if (Values.isNullish(second)) {
            return NullValue.INSTANCE;
        }
        int number = Values.requireInt(second);
        int size = array.size();
        if (operands.length == 2) {
            return number < 0
                    ? slice(evaluation, array, Math.max(0, size + number), size)
                    : slice(evaluation, array, 0, Math.min(size, number));
        }
        int start = number < 0 ? Math.max(0, size + number) : Math.min(size, number);
        Value third = operands[2].evaluate(evaluation);
        if (Values.isNullish(third)) {
            return NullValue.INSTANCE;
        }
        int count = Values.requireInt(third);
        if (count <= 0) {
            throw new EvaluationException();
        }
        return slice(evaluation, array, start, (int) Math.min(size, (long) start + count));
    }

    private static Array slice(Evaluation evaluation, Array array, int from, int to) {
        evaluation.build(to - from);
        Value[] elements = new Value[to - from];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = array.get(from + i);
        }
        return Array.of(elements);
    }
}
