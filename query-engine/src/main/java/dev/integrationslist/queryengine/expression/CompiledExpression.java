package dev.integrationslist.queryengine.expression;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.expression.Expression;
import dev.integrationslist.domain.work.WorkBudget;
import dev.integrationslist.queryengine.regex.DfaMemoryBudget;

/**
 * A compiled condition of {@code $expr}. Safe for use by several threads if its work budget is.
 *
 * <p>The evaluation on one document builds at most {@value Evaluation#MAX_BUILT} characters and elements; beyond that it
 * fails, as it does where MongoDB reports an error.
 */
public final class CompiledExpression {
    private final Evaluator evaluator;
    private final WorkBudget work;
    private final int variables;

    private CompiledExpression(Evaluator evaluator, WorkBudget work, int variables) {
        this.evaluator = evaluator;
        this.work = work;
        this.variables = variables;
    }

    /**
     * Compiles an expression.
     *
     * @param patterns the memory for its patterns
     * @param work charged with the work of each evaluation
     */
    public static CompiledExpression compile(Expression expression, DfaMemoryBudget patterns, WorkBudget work) {
        ExpressionCompiler compiler = new ExpressionCompiler(patterns, work);
        Evaluator evaluator = expression.accept(compiler);
        return new CompiledExpression(evaluator, work, compiler.variables());
    }

    /** The candidates, as bits of the documents, for which the expression evaluates to a true value without failing. */
    public long matching(Document[] block, long candidates) {
        Evaluation evaluation = new Evaluation(work, variables);
        long matching = 0;
        for (long rest = candidates; rest != 0; rest &= rest - 1) {
            if (matches(evaluation, block[Long.numberOfTrailingZeros(rest)])) {
                matching |= Long.lowestOneBit(rest);
            }
        }
        evaluation.finish();
        return matching;
    }

    private boolean matches(Evaluation evaluation, Document document) {
        evaluation.start(document);
        try {
            return Values.isTrue(evaluator.evaluate(evaluation));
        } catch (EvaluationException failed) {
            return false;
        }
    }
}
