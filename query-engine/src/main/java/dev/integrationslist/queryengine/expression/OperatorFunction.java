package dev.integrationslist.queryengine.expression;

import dev.integrationslist.domain.document.Value;
import org.jspecify.annotations.Nullable;

/** An operator, which is an evaluator once it has its operands. The functions that it is made of are charged for one step. */
interface OperatorFunction {
    Evaluator of(Evaluator[] operands);

    /** An operator with any number of operands, of which it evaluates as many as it needs, from the first on. */
    interface Variadic {
        @Nullable
        Value apply(Evaluation evaluation, Evaluator[] operands);
    }

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

    static OperatorFunction variadic(Variadic function) {
        return operands -> evaluation -> {
            evaluation.charge(1);
            return function.apply(evaluation, operands);
        };
    }

    static OperatorFunction unary(Unary function) {
        return operands -> {
            Evaluator operand = operands[0];
            return evaluation -> {
                evaluation.charge(1);
                return function.apply(evaluation, operand.evaluate(evaluation));
            };
        };
    }

    static OperatorFunction binary(Binary function) {
        return operands -> {
            Evaluator left = operands[0];
            Evaluator right = operands[1];
            return evaluation -> {
                evaluation.charge(1);
                Value first = left.evaluate(evaluation);
                return function.apply(evaluation, first, right.evaluate(evaluation));
            };
        };
    }
}
