package dev.integrationslist.domain.expression;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operators with a syntax of their own: those that take constants, branches or variables. */
final class SpecialForms {
    private interface Form {
        Expression parse(ExpressionParser parser, Value operand, ExpressionPlace place);
    }

    private static final Map<String, Form> FORMS = Map.of(
            Literal.OPERATOR, SpecialForms::literal,
            Switch.OPERATOR, SpecialForms::switching,
            Let.OPERATOR, SpecialForms::let,
            ArrayMap.OPERATOR, SpecialForms::map,
            ArrayFilter.OPERATOR, SpecialForms::filter,
            RegexMatch.OPERATOR, SpecialForms::regexMatch,
            GetField.OPERATOR, SpecialForms::getField);

    private static final String INPUT = "input";
    private static final String AS = "as";

    /** The first character is a small letter, as the variables of MongoDB itself have capitals. */
    private static final Pattern VARIABLE = Pattern.compile("[a-z\\x{80}-\\x{10FFFF}][\\w\\x{80}-\\x{10FFFF}]*");

    private SpecialForms() {}

    static Set<String> operators() {
        return FORMS.keySet();
    }

    /** The expression of an operator and its operand, or empty if it has no syntax of its own. */
    static Optional<Expression> parse(ExpressionParser parser, Field operator, ExpressionPlace place) {
        if (operator.name().equals(ExpressionOperator.COND.symbol()) && operator.value() instanceof Document) {
            return Optional.of(cond(parser, operator.value(), place));
        }
        return Optional.ofNullable(FORMS.get(operator.name())).map(form -> form.parse(parser, operator.value(), place));
    }

    private static Expression literal(ExpressionParser parser, Value operand, ExpressionPlace place) {
        place.requireData(operand);
        return new Literal(operand);
    }

    private static Expression cond(ExpressionParser parser, Value operand, ExpressionPlace place) {
        Arguments given = Arguments.of(
                operand, place, "$cond takes if, then and else, or a list of the three", "if", "then", "else");
        return new Operation(
                ExpressionOperator.COND,
                Stream.of("if", "then", "else")
                        .map(key -> required(parser, given, key))
                        .toList());
    }

    private static Expression switching(ExpressionParser parser, Value operand, ExpressionPlace place) {
        String expectation = "$switch takes a list of branches, each with case and then, and may have a default";
        Arguments given = Arguments.of(operand, place, expectation, Switch.BRANCHES, Switch.DEFAULT);
        ExpressionPlace at = given.at(Switch.BRANCHES);
        if (!(given.require(Switch.BRANCHES) instanceof Array entries) || entries.isEmpty()) {
            throw at.refusal("there is no branch", expectation);
        }
        at.requireDepth();
        List<Switch.Branch> branches = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Arguments branch = Arguments.of(entries.get(i), at.index(i), expectation, Switch.CASE, Switch.THEN);
            branches.add(
                    new Switch.Branch(required(parser, branch, Switch.CASE), required(parser, branch, Switch.THEN)));
        }
        return new Switch(branches, optional(parser, given, Switch.DEFAULT));
    }

    private static Expression let(ExpressionParser parser, Value operand, ExpressionPlace place) {
        String expectation = "$let takes vars, a document of variables, and in";
        Arguments given = Arguments.of(operand, place, expectation, Let.VARIABLES, Let.BODY);
        ExpressionPlace at = given.at(Let.VARIABLES);
        if (!(given.require(Let.VARIABLES) instanceof Document document)) {
            throw at.refusal("that is no document", expectation);
        }
        at.requireDepth();
        List<Binding> variables = new ArrayList<>();
        for (Field field : document) {
            requireVariable(field.name(), at.field(field.name()));
            variables.add(new Binding(field.name(), parser.parse(field.value(), at.field(field.name()))));
        }
        List<String> names = variables.stream().map(Binding::name).toList();
        if (new HashSet<>(names).size() < names.size()) {
            throw at.refusal("two variables have the same name", "use names that differ");
        }
        return new Let(variables, required(parser.with(names), given, Let.BODY));
    }

    private static Expression map(ExpressionParser parser, Value operand, ExpressionPlace place) {
        Arguments given = Arguments.of(operand, place, "$map takes input, as and in", INPUT, AS, ArrayMap.BODY);
        String as = as(given);
        return new ArrayMap(
                input(parser, given, OperandKind.ARRAY), as, required(parser.with(List.of(as)), given, ArrayMap.BODY));
    }

    private static Expression filter(ExpressionParser parser, Value operand, ExpressionPlace place) {
        Arguments given = Arguments.of(
                operand,
                place,
                "$filter takes input, as, cond and limit",
                INPUT,
                AS,
                ArrayFilter.CONDITION,
                ArrayFilter.LIMIT);
        String as = as(given);
        return new ArrayFilter(
                input(parser, given, OperandKind.ARRAY),
                as,
                required(parser.with(List.of(as)), given, ArrayFilter.CONDITION),
                optional(parser, given, ArrayFilter.LIMIT));
    }

    /** The name of the variable for an element. */
    private static String as(Arguments given) {
        Value as = given.get(AS);
        if (as == null) {
            return "this";
        }
        if (!(as instanceof StringValue name)) {
            throw given.at(AS).refusal("that is no string", "name the variable for an element");
        }
        requireVariable(name.value(), given.at(AS));
        return name.value();
    }

    private static void requireVariable(String name, ExpressionPlace place) {
        if (!name.equals(FieldReference.CURRENT) && !VARIABLE.matcher(name).matches()) {
            throw place.refusal(
                    "a variable cannot have that name", "start with a small letter; letters, digits and _ may follow");
        }
    }

    private static Expression regexMatch(ExpressionParser parser, Value operand, ExpressionPlace place) {
        Arguments given =
                Arguments.of(operand, place, "$regexMatch takes input, regex and options", INPUT, "regex", "options");
        Value pattern = constant(required(parser, given, "regex"));
        Expression options = optional(parser, given, "options");
        String letters = "";
        if (options != null) {
            boolean repeated = pattern instanceof RegularExpression written
                    && !written.options().isEmpty();
            if (repeated || !(constant(options) instanceof StringValue text)) {
                throw given.at("options").refusal("the options are no constant, or are repeated", "write them once");
            }
            letters = text.value();
        }
        RegularExpression regex;
        if (pattern instanceof RegularExpression written) {
            regex = new RegularExpression(written.pattern(), written.options() + letters);
        } else if (pattern instanceof StringValue text) {
            regex = new RegularExpression(text.value(), letters);
        } else {
            throw given.at("regex")
                    .refusal("the pattern is no constant", "write it out, as patterns of documents are not bounded");
        }
        given.at("regex").requirePattern(regex);
        return new RegexMatch(input(parser, given, OperandKind.STRING), regex);
    }

    private static Expression getField(ExpressionParser parser, Value operand, ExpressionPlace place) {
        String expectation = "$getField takes field, a constant string, and input";
        boolean named = operand instanceof Document document && document.get(GetField.NAME) != null;
        Value name = operand;
        Expression input = new FieldReference(FieldReference.CURRENT, List.of());
        if (named) {
            Arguments given = Arguments.of(operand, place, expectation, GetField.NAME, INPUT);
            name = given.require(GetField.NAME);
            input = given.get(INPUT) == null ? input : required(parser, given, INPUT);
        }
        ExpressionPlace at = named ? place.field(GetField.NAME) : place;
        if (!(constant(parser.parse(name, at)) instanceof StringValue text)) {
            throw at.refusal("the name of the field is no constant string", expectation);
        }
        at.requirePath(List.of(text.value()));
        return new GetField(text.value(), input);
    }

    private static @Nullable Value constant(Expression expression) {
        return expression instanceof Literal literal ? literal.value() : null;
    }

    private static Expression input(ExpressionParser parser, Arguments given, OperandKind kind) {
        Expression input = required(parser, given, INPUT);
        kind.require(input, given.at(INPUT));
        return input;
    }

    private static Expression required(ExpressionParser parser, Arguments given, String key) {
        return parser.parse(given.require(key), given.at(key));
    }

    private static @Nullable Expression optional(ExpressionParser parser, Arguments given, String key) {
        Value value = given.get(key);
        return value == null ? null : parser.parse(value, given.at(key));
    }
}
