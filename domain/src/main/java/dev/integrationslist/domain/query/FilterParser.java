package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.expression.Expression;
import dev.integrationslist.domain.query.BitsPredicate.Quantifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parser of one filter, within bounds: the grammar. Each predicate parses its operand. */
final class FilterParser {
    private static final String OPTIONS = "$options";

    private final QueryBounds bounds;
    private final Budget budget;

    FilterParser(QueryBounds bounds) {
        this.bounds = bounds;
        this.budget = new Budget(bounds);
    }

    /** The operators of the language, in the order of their names. */
    static SortedSet<String> operators() {
        return Stream.of(
                        Stream.of(FieldOperator.values()).map(FieldOperator::symbol),
                        Stream.of(DocumentOperator.values()).map(DocumentOperator::symbol),
                        Stream.of(OPTIONS))
                .flatMap(symbols -> symbols)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Filter parse(Document query) {
        return filter(query, QueryPath.ROOT, 1);
    }

    private Filter filter(Document query, QueryPath place, int depth) {
        budget.requireDepth(depth, place);
        List<Filter> filters = new ArrayList<>();
        for (Field field : query) {
            QueryPath at = place.field(field.name());
            if (field.name().startsWith("$")) {
                documentOperator(field, at, depth + 1).ifPresent(filters::add);
            } else {
                FieldPath path = path(field.name(), at);
                for (Predicate predicate : predicates(field.value(), at, depth + 1)) {
                    filters.add(new FieldFilter(path, predicate));
                }
            }
        }
        return filters.size() == 1 ? filters.get(0) : new LogicalFilter(LogicalOperator.AND, filters);
    }

    private Optional<Filter> documentOperator(Field field, QueryPath place, int depth) {
        DocumentOperator operator = DocumentOperator.of(field.name())
                .orElseThrow(() -> operators().contains(field.name())
                        ? misplaced(
                                field.name(), "a field's name", "{\"<field>\": {\"" + field.name() + "\": …}}", place)
                        : unknown(field.name(), place));
        return switch (operator) {
            case AND -> Optional.of(logical(LogicalOperator.AND, field, place, depth));
            case OR -> Optional.of(logical(LogicalOperator.OR, field, place, depth));
            case NOR -> Optional.of(logical(LogicalOperator.NOR, field, place, depth));
            case JSON_SCHEMA -> Optional.of(schema(field.value(), place, depth));
            case EXPR -> Optional.of(expression(field.value(), place, depth));
            case COMMENT -> Optional.empty();
            case ALWAYS_TRUE, ALWAYS_FALSE -> {
                budget.count(place);
                yield Optional.of(Budget.read(() -> ConstantFilter.of(operator, field.value()), place));
            }
        };
    }

    private Filter schema(Value operand, QueryPath place, int depth) {
        if (!(operand instanceof Document schema)) {
            throw Budget.refused(place, "got " + Operands.describe(operand), "$jsonSchema takes a schema");
        }
        budget.requireOrdinary(schema, place, depth);
        return new SchemaFilter(SchemaParser.parse(schema, place, budget));
    }

    private Filter logical(LogicalOperator operator, Field field, QueryPath place, int depth) {
        String expectation = field.name() + " takes a list of at least one query";
        if (!(field.value() instanceof Array entries)) {
            throw Budget.refused(place, "got " + Operands.describe(field.value()), expectation);
        }
        if (entries.isEmpty()) {
            throw Budget.refused(place, "the list is empty", expectation);
        }
        List<Filter> filters = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!(entries.get(i) instanceof Document entry)) {
                throw Budget.refused(place.index(i), "got " + Operands.describe(entries.get(i)), expectation);
            }
            QueryPath at = place.index(i);
            filters.add(budget.countingAtLeastOne(() -> filter(entry, at, depth + 1), at));
        }
        return new LogicalFilter(operator, filters);
    }

    private Filter expression(Value operand, QueryPath place, int depth) {
        budget.count(place);
        return new ExpressionFilter(Expression.parse(operand, new QueryPlace(budget, bounds, place, depth)));
    }

    /** The conditions on one field: an operator document, a regular expression, or a value to equal. */
    private List<Predicate> predicates(Value condition, QueryPath place, int depth) {
        if (condition instanceof Document document && Operators.isOperatorDocument(document)) {
            return operators(document, place, depth);
        }
        budget.count(place);
        budget.requireOrdinary(condition, place, depth);
        return List.of(Budget.read(
                () -> condition instanceof RegularExpression expression
                        ? literal(expression)
                        : new Comparison(ComparisonOperator.EQ, condition),
                place));
    }

    private List<Predicate> operators(Document document, QueryPath place, int depth) {
        budget.requireDepth(depth, place);
        List<Predicate> predicates = new ArrayList<>();
        for (Field field : document) {
            QueryPath at = place.field(field.name());
            budget.requireOrdinary(field.value(), at, depth);
            if (field.name().equals(OPTIONS)) {
                requireRegex(document, at);
                continue;
            }
            budget.count(at);
            FieldOperator operator = FieldOperator.of(field.name())
                    .orElseThrow(() -> isOfDocument(field.name())
                            ? misplaced(field.name(), "an operator on a field", "it beside the fields", at)
                            : unknown(field.name(), at));
            Value options = document.get(OPTIONS);
            predicates.add(Budget.read(
                    () -> operator == FieldOperator.REGEX
                            ? regex(field.value(), options, place)
                            : predicate(operator, field.value(), at, depth + 1),
                    at));
        }
        return predicates;
    }

    private Predicate predicate(FieldOperator operator, Value operand, QueryPath place, int depth) {
        return switch (operator) {
            case EQ -> new Comparison(ComparisonOperator.EQ, operand);
            case NE -> new Comparison(ComparisonOperator.NE, operand);
            case GT -> new Comparison(ComparisonOperator.GT, operand);
            case GTE -> new Comparison(ComparisonOperator.GTE, operand);
            case LT -> new Comparison(ComparisonOperator.LT, operand);
            case LTE -> new Comparison(ComparisonOperator.LTE, operand);
            case IN -> new Membership(true, list(operand, place));
            case NIN -> new Membership(false, list(operand, place));
            case NOT -> not(operand, place, depth);
            case EXISTS -> new Exists(Operands.isTruthy(operand));
            case TYPE -> Type.of(operand);
            case REGEX -> regex(operand, null, place);
            case MOD -> Mod.of(operand);
            case ALL -> all(operand, place, depth);
            case ELEM_MATCH -> elemMatch(operand, place, depth);
            case SIZE -> Size.of(operand);
            case BITS_ALL_SET -> BitsPredicate.of(Quantifier.ALL_SET, operand);
            case BITS_ALL_CLEAR -> BitsPredicate.of(Quantifier.ALL_CLEAR, operand);
            case BITS_ANY_SET -> BitsPredicate.of(Quantifier.ANY_SET, operand);
            case BITS_ANY_CLEAR -> BitsPredicate.of(Quantifier.ANY_CLEAR, operand);
        };
    }

    private void requireRegex(Document document, QueryPath place) {
        if (document.get(FieldOperator.REGEX.symbol()) == null) {
            throw Budget.refused(place, "there is no $regex beside it", "write {\"$regex\": …, \"$options\": …}");
        }
    }

    private Regex regex(Value pattern, @Nullable Value options, QueryPath place) {
        String expectation = "$regex takes a pattern as a string";
        if (options != null && !(options instanceof StringValue)) {
            throw Budget.refused(
                    place.field(OPTIONS),
                    "got " + Operands.describe(options),
                    "$options takes a string of the letters imsx");
        }
        String letters = options instanceof StringValue string ? string.value() : "";
        if (pattern instanceof RegularExpression expression) {
            if (options != null && !expression.options().isEmpty()) {
                throw Budget.refused(
                        place.field(OPTIONS),
                        "the regular expression has options already",
                        "set them in one of the two");
            }
            pattern = new StringValue(expression.pattern());
            letters += expression.options();
        }
        if (!(pattern instanceof StringValue source)) {
            throw new OperandException("got " + Operands.describe(pattern), expectation);
        }
        budget.requirePatternLength(source.value());
        return new Regex(new RegularExpression(source.value(), letters));
    }

    private Regex literal(RegularExpression expression) {
        budget.requirePatternLength(expression.pattern());
        return new Regex(expression);
    }

    private List<Value> list(Value operand, QueryPath place) {
        if (!(operand instanceof Array array)) {
            throw new OperandException("got " + Operands.describe(operand), "it takes a list");
        }
        budget.requireListSize(array.size());
        List<Value> values = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            Value value = array.get(i);
            QueryPath at = place.index(i);
            values.add(Budget.read(() -> listed(value, at), at));
        }
        return values;
    }

    /** A regular expression in a list costs as much as one outside. */
    private Value listed(Value value, QueryPath place) {
        if (value instanceof RegularExpression expression) {
            budget.count(place);
            budget.requirePatternLength(expression.pattern());
        }
        Operators.requireListable(value);
        return value;
    }

    private Predicate all(Value operand, QueryPath place, int depth) {
        if (!(operand instanceof Array array) || array.isEmpty() || elemMatchIn(array.get(0)) == null) {
            return new AllValues(list(operand, place));
        }
        List<ElemMatch> matches = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            Value match = elemMatchIn(array.get(i));
            QueryPath at = place.index(i).field(FieldOperator.ELEM_MATCH.symbol());
            if (match == null) {
                throw Budget.refused(
                        place.index(i),
                        "it stands beside an $elemMatch",
                        "list only {\"$elemMatch\": …}, or only values");
            }
            budget.count(at);
            matches.add(Budget.read(() -> elemMatch(match, at, depth + 2), at));
        }
        return new AllElemMatch(matches);
    }

    /** The operand if the value is a document of {@code $elemMatch} alone. */
    private static @Nullable Value elemMatchIn(Value value) {
        return value instanceof Document document && document.size() == 1
                ? document.get(FieldOperator.ELEM_MATCH.symbol())
                : null;
    }

    private ElemMatch elemMatch(Value operand, QueryPath place, int depth) {
        if (!(operand instanceof Document document)) {
            throw new OperandException("got " + Operands.describe(operand), "$elemMatch takes a query or operators");
        }
        boolean value = Operators.isOperatorDocument(document)
                && !isOfDocument(document.iterator().next().name());
        return value
                ? new ElemMatchValue(operators(document, place, depth))
                : new ElemMatchObject(filter(document, place, depth));
    }

    /** Whether an operator applies to a whole document. */
    private static boolean isOfDocument(String operator) {
        return DocumentOperator.of(operator).isPresent();
    }

    private Predicate not(Value operand, QueryPath place, int depth) {
        if (operand instanceof RegularExpression expression) {
            return new Not(List.of(literal(expression)));
        }
        if (!(operand instanceof Document document)) {
            throw new OperandException(
                    "got " + Operands.describe(operand), "$not takes a regular expression or operators");
        }
        return new Not(operators(document, place, depth));
    }

    private FieldPath path(String name, QueryPath place) {
        FieldPath path = new FieldPath(name);
        try {
            path.requireWithin(bounds.pathDepth());
        } catch (OperandException wrong) {
            throw Budget.refused(place, wrong.problem(), wrong.remedy());
        }
        return path;
    }

    private static RefusedException misplaced(String operator, String expected, String remedy, QueryPath place) {
        return Budget.refused(place, operator + " stands where " + expected + " is expected", "write " + remedy);
    }

    private static RefusedException unknown(String operator, QueryPath place) {
        String remedy =
                RefusedOperators.remedy(operator).orElseGet(() -> "use one of " + String.join(" ", operators()));
        return Budget.refused(place, RefusedOperators.problem(operator), remedy);
    }
}
