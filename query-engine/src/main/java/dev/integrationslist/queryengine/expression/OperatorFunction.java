package dev.integrationslist.queryengine.expression;

import dev.integrationslist.domain.document.Value;
import org.jspecify.annotations.Nullable;

/** An operator, which evaluates as many of its operands as it needs, from the first on. */
interface OperatorFunction {
    @Nullable
    Value apply(Evaluation evaluation, Evaluator[] operands);

    /** An operator with one operand. */
    interface Unary {
        @Nullable
        Value apply(Evaluation evaluation, @Nullable Value operand);
    }

    /** An operator with two operands, both of which are always evaluated. */
    interface Binary {
        @Nullable
        Value apply(Evaluation evaluation, @Nullable Value left, @Nullable Value right);
    }

    static OperatorFunction unary(Unary function) {
        return (evaluation, operands) -> function.apply(evaluation, operands[0].evaluate(evaluation));
    }

    static OperatorFunction binary(Binary function) {
        return (evaluation, operands) -> {
            Value left = operands[0].evaluate(evaluation);
            return function.apply(evaluation, left, operands[1].evaluate(evaluation));
        };
    }
}
