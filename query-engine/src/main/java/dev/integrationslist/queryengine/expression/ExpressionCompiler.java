package dev.integrationslist.queryengine.expression;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.expression.ArrayExpression;
import dev.integrationslist.domain.expression.ArrayFilter;
import dev.integrationslist.domain.expression.ArrayMap;
import dev.integrationslist.domain.expression.Binding;
import dev.integrationslist.domain.expression.Expression;
import dev.integrationslist.domain.expression.ExpressionVisitor;
import dev.integrationslist.domain.expression.FieldReference;
import dev.integrationslist.domain.expression.GetField;
import dev.integrationslist.domain.expression.Let;
import dev.integrationslist.domain.expression.Literal;
import dev.integrationslist.domain.expression.NamedOperation;
import dev.integrationslist.domain.expression.ObjectExpression;
import dev.integrationslist.domain.expression.Operation;
import dev.integrationslist.domain.expression.RegexMatch;
import dev.integrationslist.domain.expression.Switch;
import dev.integrationslist.domain.pattern.Pattern;
import dev.integrationslist.domain.work.WorkBudget;
import dev.integrationslist.queryengine.regex.CompiledRegex;
import dev.integrationslist.queryengine.regex.DfaMemoryBudget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The compiler of expressions in one scope. Each variable has a slot of its own. */
final class ExpressionCompiler implements ExpressionVisitor<Evaluator> {
    private static final Evaluator ROOT = Evaluation::root;

    private final DfaMemoryBudget patterns;
    private final WorkBudget work;
    private final AtomicInteger slots;
    private final Map<String, Integer> scope;

    ExpressionCompiler(DfaMemoryBudget patterns, WorkBudget work) {
        this(patterns, work, new AtomicInteger(), Map.of());
    }

    private ExpressionCompiler(
            DfaMemoryBudget patterns, WorkBudget work, AtomicInteger slots, Map<String, Integer> scope) {
        this.patterns = patterns;
        this.work = work;
        this.slots = slots;
        this.scope = Map.copyOf(scope);
    }

    /** The number of variables of all expressions compiled so far. */
    int variables() {
        return slots.get();
    }

    private ExpressionCompiler with(List<String> names, int firstSlot) {
        Map<String, Integer> inner = new HashMap<>(scope);
        for (int i = 0; i < names.size(); i++) {
            inner.put(names.get(i), firstSlot + i);
        }
        return new ExpressionCompiler(patterns, work, slots, inner);
    }

    private Evaluator compile(Expression expression) {
        return expression.accept(this);
    }

    private Evaluator[] compile(List<Expression> expressions) {
        return expressions.stream().map(this::compile).toArray(Evaluator[]::new);
    }

    @Override
    public Evaluator literal(Literal literal) {
        Value value = literal.value();
        return evaluation -> value;
    }

    @Override
    public Evaluator field(FieldReference field) {
        Evaluator variable = variable(field.variable());
        if (variable == ROOT && field.names().size() == 1) {
            String name = field.names().get(0);
            return evaluation -> evaluation.root().get(name);
        }
        return field.names().isEmpty() ? variable : new FieldEvaluator(variable, field.names());
    }

    private Evaluator variable(String name) {
        Integer slot = scope.get(name);
        if (slot != null) {
            int number = slot;
            return evaluation -> evaluation.variable(number);
        }
        return switch (name) {
            case FieldReference.ROOT, FieldReference.CURRENT -> ROOT;
            case FieldReference.REMOVE -> evaluation -> null;
            default -> throw new IllegalArgumentException("the variable $$" + name + " is not in scope");
        };
    }

    @Override
    public Evaluator array(ArrayExpression array) {
        Evaluator[] elements = compile(array.elements());
        return evaluation -> {
            evaluation.build(elements.length);
            Value[] values = new Value[elements.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = orNull(elements[i].evaluate(evaluation));
            }
            return Array.of(values);
        };
    }

    private static Value orNull(@Nullable Value value) {
        return value == null ? NullValue.INSTANCE : value;
    }

    @Override
    public Evaluator object(ObjectExpression object) {
        List<String> names = object.fields().stream().map(Binding::name).toList();
        Evaluator[] evaluators =
                compile(object.fields().stream().map(Binding::expression).toList());
        return evaluation -> {
            evaluation.build(evaluators.length);
            List<Field> fields = new ArrayList<>(evaluators.length);
            for (int i = 0; i < evaluators.length; i++) {
                Value value = evaluators[i].evaluate(evaluation);
                if (value != null) {
                    fields.add(new Field(names.get(i), value));
                }
            }
            return Document.of(fields);
        };
    }

    @Override
    public Evaluator operation(Operation operation) {
        return Operators.function(operation.operator()).of(compile(operation.operands()));
    }

    @Override
    public Evaluator namedOperation(NamedOperation operation) {
        return NamedOperators.compile(operation, this::compile);
    }

    @Override
    public Evaluator switching(Switch expression) {
        Evaluator[] conditions = compile(
                expression.branches().stream().map(Switch.Branch::condition).toList());
        Evaluator[] values =
                compile(expression.branches().stream().map(Switch.Branch::then).toList());
        Expression fallback = expression.otherwise();
        Evaluator otherwise = fallback == null
                ? evaluation -> {
                    throw new EvaluationException();
                }
                : compile(fallback);
        return evaluation -> {
            for (int i = 0; i < conditions.length; i++) {
                evaluation.charge(1);
                if (Values.isTrue(conditions[i].evaluate(evaluation))) {
                    return values[i].evaluate(evaluation);
                }
            }
            return otherwise.evaluate(evaluation);
        };
    }

    @Override
    public Evaluator let(Let let) {
        List<String> names = let.variables().stream().map(Binding::name).toList();
        Evaluator[] values =
                compile(let.variables().stream().map(Binding::expression).toList());
        int first = slots.getAndAdd(names.size());
        Evaluator body = with(names, first).compile(let.body());
        return evaluation -> {
            for (int i = 0; i < values.length; i++) {
                evaluation.bind(first + i, values[i].evaluate(evaluation));
            }
            return body.evaluate(evaluation);
        };
    }

    @Override
    public Evaluator map(ArrayMap map) {
        Evaluator input = compile(map.input());
        int slot = slots.getAndIncrement();
        Evaluator body = with(List.of(map.as()), slot).compile(map.body());
        return evaluation -> {
            Value value = input.evaluate(evaluation);
            if (Values.isNullish(value)) {
                return NullValue.INSTANCE;
            }
            Array array = Values.requireArray(value);
            evaluation.build(array.size());
            Value[] mapped = new Value[array.size()];
            for (int i = 0; i < mapped.length; i++) {
                evaluation.charge(1);
                evaluation.bind(slot, array.get(i));
                mapped[i] = orNull(body.evaluate(evaluation));
            }
            return Array.of(mapped);
        };
    }

    @Override
    public Evaluator filter(ArrayFilter filter) {
        Evaluator input = compile(filter.input());
        int slot = slots.getAndIncrement();
        Evaluator condition = with(List.of(filter.as()), slot).compile(filter.condition());
        Expression bound = filter.limit();
        Evaluator limit = bound == null ? evaluation -> null : compile(bound);
        return evaluation -> {
            Value value = input.evaluate(evaluation);
            if (Values.isNullish(value)) {
                return NullValue.INSTANCE;
            }
            Array array = Values.requireArray(value);
            Value most = limit.evaluate(evaluation);
            int left = Values.isNullish(most) ? Integer.MAX_VALUE : Values.requireInt(most);
            if (left <= 0) {
                throw new EvaluationException();
            }
            List<Value> kept = new ArrayList<>();
            for (int i = 0; i < array.size() && kept.size() < left; i++) {
                evaluation.charge(1);
                Value element = array.get(i);
                evaluation.bind(slot, element);
                if (Values.isTrue(condition.evaluate(evaluation))) {
                    kept.add(element);
                }
            }
            evaluation.build(kept.size());
            return Array.of(kept);
        };
    }

    @Override
    public Evaluator regexMatch(RegexMatch match) {
        Evaluator input = compile(match.input());
        Pattern pattern = Pattern.parse(match.regex().pattern(), match.regex().options());
        CompiledRegex regex = CompiledRegex.compile(pattern, patterns, work);
        return evaluation -> {
            Value text = input.evaluate(evaluation);
            return Values.of(!Values.isNullish(text) && regex.find(Values.requireString(text)));
        };
    }

    @Override
    public Evaluator getField(GetField getField) {
        Evaluator input = compile(getField.input());
        String name = getField.name();
        return evaluation -> {
            Value value = input.evaluate(evaluation);
            if (value instanceof Document document) {
                return document.get(name);
            }
            return value != null && Values.isNullish(value) ? NullValue.INSTANCE : null;
        };
    }
}
