package dev.integrationslist.domain.expression;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The parser of expressions: the grammar that all operators share. */
final class ExpressionParser {
    private static final Set<String> SYSTEM_VARIABLES =
            Set.of(FieldReference.ROOT, FieldReference.CURRENT, FieldReference.REMOVE);

    /** The names of the variables in scope. */
    private final Set<String> variables;

    ExpressionParser() {
        this(SYSTEM_VARIABLES);
    }

    private ExpressionParser(Set<String> variables) {
        this.variables = variables;
    }

    /** A parser of expressions that see these variables too. */
    ExpressionParser with(List<String> names) {
        Set<String> scope = new HashSet<>(variables);
        scope.addAll(names);
        return new ExpressionParser(scope);
    }

    static SortedSet<String> operators() {
        SortedSet<String> operators = new TreeSet<>(SpecialForms.operators());
        Stream.of(ExpressionOperator.values()).map(ExpressionOperator::symbol).forEach(operators::add);
        Stream.of(NamedOperator.values()).map(NamedOperator::symbol).forEach(operators::add);
        return operators;
    }

    Expression parse(Value value, ExpressionPlace place) {
        if (value instanceof StringValue text && text.value().startsWith("$")) {
            return reference(text.value(), place);
        }
        if (value instanceof Array array) {
            return new ArrayExpression(list(array, place));
        }
        if (value instanceof Document document) {
            place.requireDepth();
            return isOperator(document) ? operator(document, place) : new ObjectExpression(fields(document, place));
        }
        place.requireData(value);
        return new Literal(value);
    }

    private static boolean isOperator(Document document) {
        return !document.isEmpty() && document.iterator().next().name().startsWith("$");
    }

    private FieldReference reference(String text, ExpressionPlace place) {
        boolean variable = text.startsWith("$$");
        List<String> names =
                new ArrayList<>(List.of(text.substring(variable ? 2 : 1).split("\\.", -1)));
        String start = variable ? names.remove(0) : FieldReference.CURRENT;
        if (!variables.contains(start)) {
            throw place.refusal(
                    RefusedExpressions.variable(start),
                    "use a variable of $let, $map or $filter, $$ROOT, $$CURRENT or $$REMOVE, or $literal for a text");
        }
        if (names.stream().anyMatch(name -> name.isEmpty() || name.startsWith("$"))) {
            throw place.refusal(
                    "the path has an empty name or one with a dollar sign",
                    "write a path such as $_createdBy.username, or $literal for a text");
        }
        place.requirePath(names);
        return new FieldReference(start, names);
    }

    private List<Expression> list(Array array, ExpressionPlace place) {
        place.requireDepth();
        List<Expression> expressions = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            expressions.add(parse(array.get(i), place.index(i)));
        }
        return expressions;
    }

    private List<Binding> fields(Document document, ExpressionPlace place) {
        List<Binding> fields = new ArrayList<>(document.size());
        Set<String> names = new HashSet<>();
        for (Field field : document) {
            String name = field.name();
            ExpressionPlace at = place.field(name);
            if (name.startsWith("$") || name.isEmpty() || name.indexOf('.') >= 0 || !names.add(name)) {
                throw at.refusal(
                        "an object of an expression cannot have that field",
                        "use names that differ, without dots and without a dollar sign at the start");
            }
            at.requirePath(List.of(name));
            fields.add(new Binding(name, parse(field.value(), at)));
        }
        return fields;
    }

    private Expression operator(Document document, ExpressionPlace place) {
        Field field = document.iterator().next();
        ExpressionPlace at = place.field(field.name());
        if (document.size() > 1) {
            throw at.refusal("an operator stands beside other fields", "write one operator in a document");
        }
        at.countOperator();
        return SpecialForms.parse(this, field, at)
                .or(() -> ExpressionOperator.of(field.name()).map(operator -> operation(operator, field.value(), at)))
                .or(() -> NamedOperator.of(field.name()).map(operator -> named(operator, field.value(), at)))
                .orElseThrow(() -> at.refusal(
                        RefusedExpressions.problem(field.name()), "use one of " + String.join(" ", operators())));
    }

    private Expression operation(ExpressionOperator operator, Value operand, ExpressionPlace place) {
        boolean several = operand instanceof Array;
        List<Expression> operands =
                operand instanceof Array array ? list(array, place) : List.of(parse(operand, place));
        if (!operator.takes(operands.size())) {
            throw place.refusal("got " + operands.size(), operator.expectation());
        }
        for (int i = 0; i < operands.size(); i++) {
            operator.kind(i).require(operands.get(i), several ? place.index(i) : place);
        }
        return new Operation(operator, operands);
    }

    private Expression named(NamedOperator operator, Value operand, ExpressionPlace place) {
        if (operator.isDatePart() && !(operand instanceof Document document && !isOperator(document))) {
            Value date = operand instanceof Array array && array.size() == 1 ? array.get(0) : operand;
            return new NamedOperation(operator, Map.of(Parameter.DATE, argument(Parameter.DATE, date, place)));
        }
        Arguments given = Arguments.of(
                operand,
                place,
                operator.expectation(),
                operator.parameters().stream().map(Parameter::key).toArray(String[]::new));
        operator.required().forEach(parameter -> given.require(parameter.key()));
        Map<Parameter, Expression> arguments = new EnumMap<>(Parameter.class);
        for (Parameter parameter : operator.parameters()) {
            Value value = given.get(parameter.key());
            if (value != null) {
                arguments.put(parameter, argument(parameter, value, given.at(parameter.key())));
            }
        }
        return new NamedOperation(operator, arguments);
    }

    private Expression argument(Parameter parameter, Value value, ExpressionPlace place) {
        Expression argument = parse(value, place);
        parameter.require(argument, place);
        return argument;
    }
}
