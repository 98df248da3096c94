package dev.integrationslist.queryengine.expression;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields at a path below a value. A name visits the documents of an array, and the result is then an array of the values
 * that exist; arrays in an array are skipped, and a number is a name like any other.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/core/field-paths/">Field paths</a>
 */
final class FieldEvaluator implements Evaluator {
    private final Evaluator start;
    private final String[] names;

    FieldEvaluator(Evaluator start, List<String> names) {
        this.start = start;
        this.names = names.toArray(String[]::new);
    }

    @Override
    public @Nullable Value evaluate(Evaluation evaluation) {
        return follow(evaluation, start.evaluate(evaluation), 0);
    }

    private @Nullable Value follow(Evaluation evaluation, @Nullable Value from, int position) {
        Value value = from;
        for (int i = position; i < names.length; i++) {
            if (value instanceof Array array) {
                return each(evaluation, array, i);
            }
            value = value instanceof Document document ? document.get(names[i]) : null;
        }
        return value;
    }

    private Array each(Evaluation evaluation, Array array, int position) {
        List<Value> found = new ArrayList<>();
        evaluation.charge(array.size());
        for (Value element : array) {
            if (element instanceof Document) {
                Value value = follow(evaluation, element, position);
                if (value != null) {
                    found.add(value);
                }
            }
        }
        evaluation.build(found.size());
        return Array.of(found);
    }
}
