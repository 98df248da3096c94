package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.expression.ExpressionPlace;
import java.util.List;

/** A place of an expression in a filter, with the filter's budget. */
record QueryPlace(Budget budget, QueryBounds bounds, QueryPath path, int depth) implements ExpressionPlace {
    @Override
    public ExpressionPlace field(String name) {
        return new QueryPlace(budget, bounds, path.field(name), depth + 1);
    }

    @Override
    public ExpressionPlace index(int index) {
        return new QueryPlace(budget, bounds, path.index(index), depth + 1);
    }

    @Override
    public void requireDepth() {
        budget.requireDepth(depth, path);
    }

    @Override
    public void countOperator() {
        budget.count(path);
    }

    @Override
    public void requireData(Value value) {
        budget.requireOrdinary(value, path, depth);
    }

    @Override
    public void requirePath(List<String> names) {
        Budget.run(() -> FieldPath.requireWithin(names, bounds.pathDepth()), path);
    }

    @Override
    public void requirePattern(RegularExpression expression) {
        Budget.run(
                () -> {
                    budget.requirePatternLength(expression.pattern());
                    Operands.requireValid(expression);
                },
                path);
    }

    @Override
    public RefusedException refusal(String problem, String remedy) {
        return Budget.refused(path, problem, remedy);
    }
}
