package dev.integrationslist.queryengine.expression;

import static dev.integrationslist.queryengine.expression.OperatorFunction.variadic;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.Value;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The operators that take any number of values, or one array of them.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/max/#array-operand">Array operand</a>
 */
final class Accumulators {
    private Accumulators() {}

    static OperatorFunction min() {
        return variadic((evaluation, operands) -> extreme(evaluation, operands, order -> order < 0));
    }

    static OperatorFunction max() {
        return variadic((evaluation, operands) -> extreme(evaluation, operands, order -> order > 0));
    }

    static OperatorFunction sum() {
        return variadic((evaluation, operands) -> total(evaluation, operands).value());
    }

    static OperatorFunction avg() {
        return variadic((evaluation, operands) -> {
            Sum sum = total(evaluation, operands);
            return sum.count() == 0 ? NullValue.INSTANCE : sum.average();
        });
    }

    private static void each(Evaluation evaluation, Evaluator[] operands, Consumer<@Nullable Value> action) {
        if (operands.length != 1) {
            for (Evaluator operand : operands) {
                action.accept(operand.evaluate(evaluation));
            }
            return;
        }
        Value value = operands[0].evaluate(evaluation);
        if (!(value instanceof Array array)) {
            action.accept(value);
            return;
        }
        for (Value element : array) {
            evaluation.charge(1);
            action.accept(element);
        }
    }

    private static Value extreme(Evaluation evaluation, Evaluator[] operands, IntPredicate better) {
        Value[] best = {NullValue.INSTANCE};
        each(evaluation, operands, value -> {
            if (value != null
                    && !Values.isNullish(value)
                    && (best[0] == NullValue.INSTANCE || better.test(evaluation.compare(value, best[0])))) {
                best[0] = value;
            }
        });
        return best[0];
    }

    /** The sum of the numbers among the values. */
    private static Sum total(Evaluation evaluation, Evaluator[] operands) {
        Sum sum = new Sum();
        each(evaluation, operands, value -> {
            if (value instanceof NumberValue number) {
                sum.add(number);
            }
        });
        return sum;
    }
}
