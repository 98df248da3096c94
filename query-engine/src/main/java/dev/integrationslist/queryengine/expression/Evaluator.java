package dev.integrationslist.queryengine.expression;

import dev.integrationslist.domain.document.Value;
import org.jspecify.annotations.Nullable;

/** A compiled expression. */
interface Evaluator {
    /**
     * The value of the expression, or null if it is missing.
     *
     * @throws EvaluationException if the evaluation fails
     */
    @Nullable
    Value evaluate(Evaluation evaluation);
}
