package dev.integrationslist.domain.query;

import static java.util.Map.entry;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.error.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one filter from a document, within bounds. Knows the grammar; each predicate knows its operand. */
final class FilterParser {
    private static final String OPTIONS = "$options";
    private static final String COMMENT = "$comment";

    /** How one operator reads its operand. */
    private interface Reader {
        Predicate read(FilterParser parser, Value operand, QueryPath place, int depth);
    }

    private static final Map<String, Reader> PREDICATES = Map.ofEntries(
            simple(Eq.OPERATOR, Eq::new),
            simple(Ne.OPERATOR, Ne::new),
            simple(Gt.OPERATOR, Gt::new),
            simple(Gte.OPERATOR, Gte::new),
            simple(Lt.OPERATOR, Lt::new),
            simple(Lte.OPERATOR, Lte::new),
            simple(Exists.OPERATOR, operand -> new Exists(Values.isTruthy(operand))),
            simple(Type.OPERATOR, Type::of),
            simple(Size.OPERATOR, Size::of),
            simple(Mod.OPERATOR, Mod::of),
            bits(BitsPredicate.Quantifier.ALL_SET),
            bits(BitsPredicate.Quantifier.ALL_CLEAR),
            bits(BitsPredicate.Quantifier.ANY_SET),
            bits(BitsPredicate.Quantifier.ANY_CLEAR),
            entry(In.OPERATOR, (parser, operand, place, depth) -> new In(parser.list(operand, place))),
            entry(Nin.OPERATOR, (parser, operand, place, depth) -> new Nin(parser.list(operand, place))),
            entry(All.OPERATOR, FilterParser::all),
            entry(ElemMatch.OPERATOR, FilterParser::elemMatch),
            entry(Not.OPERATOR, FilterParser::not));

    private static final Map<String, Function<List<Filter>, Filter>> JUNCTIONS =
            Map.of(And.OPERATOR, And::new, Or.OPERATOR, Or::new, Nor.OPERATOR, Nor::new);

    private final QueryBounds bounds;
    private final Budget budget;

    FilterParser(QueryBounds bounds) {
        this.bounds = bounds;
        this.budget = new Budget(bounds);
    }

    private static Map.Entry<String, Reader> simple(String operator, Function<Value, Predicate> read) {
        return entry(operator, (parser, operand, place, depth) -> read.apply(operand));
    }

    private static Map.Entry<String, Reader> bits(BitsPredicate.Quantifier quantifier) {
        return simple(quantifier.operator(), operand -> BitsPredicate.of(quantifier, operand));
    }

    /** The operators of the language, in the order of their names. */
    static SortedSet<String> operators() {
        SortedSet<String> operators = new TreeSet<>(PREDICATES.keySet());
        operators.addAll(JUNCTIONS.keySet());
        operators.addAll(List.of(Regex.OPERATOR, OPTIONS, COMMENT));
        return operators;
    }

    Filter parse(Document query) {
        return filter(query, QueryPath.ROOT, 1);
    }

    private Filter filter(Document query, QueryPath place, int depth) {
        budget.requireDepth(depth, place);
        List<Filter> filters = new ArrayList<>();
        for (Field field : query) {
            QueryPath at = place.field(field.name());
            if (!field.name().startsWith("$")) {
                FieldPath path = path(field.name(), at);
                for (Predicate predicate : predicates(field.value(), at, depth + 1)) {
                    filters.add(new FieldFilter(path, predicate));
                }
            } else if (!field.name().equals(COMMENT)) {
                filters.add(junction(field, at, depth + 1));
            }
        }
        return filters.size() == 1 ? filters.get(0) : new And(filters);
    }

    private Filter junction(Field field, QueryPath place, int depth) {
        Function<List<Filter>, Filter> join = JUNCTIONS.get(field.name());
        if (join == null) {
            throw operators().contains(field.name())
                    ? misplaced(field.name(), "a field's name", "{\"<field>\": {\"" + field.name() + "\": …}}", place)
                    : unknown(field.name(), place);
        }
        String expectation = field.name() + " takes a list of at least one query";
        if (!(field.value() instanceof Array entries)) {
            throw Budget.refused(place, "got " + Values.describe(field.value()), expectation);
        }
        List<Filter> filters = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!(entries.get(i) instanceof Document entry)) {
                throw Budget.refused(place.index(i), "got " + Values.describe(entries.get(i)), expectation);
            }
            budget.count(place);
            filters.add(filter(entry, place.index(i), depth + 1));
        }
        if (filters.isEmpty()) {
            throw Budget.refused(place, "the list is empty", expectation);
        }
        return join.apply(filters);
    }

    /** What is asked of one field: an operator document, a regular expression, or a value to be equal to. */
    private List<Predicate> predicates(Value asked, QueryPath place, int depth) {
        if (asked instanceof Document document && Operators.isOperatorDocument(document)) {
            return operators(document, place, depth);
        }
        budget.count(place);
        budget.requireOrdinary(asked, place, depth);
        return List.of(Budget.read(
                () -> asked instanceof RegularExpression expression ? literal(expression) : new Eq(asked), place));
    }

    private List<Predicate> operators(Document document, QueryPath place, int depth) {
        budget.requireDepth(depth, place);
        List<Predicate> predicates = new ArrayList<>();
        for (Field field : document) {
            QueryPath at = place.field(field.name());
            budget.count(at);
            budget.requireOrdinary(field.value(), at, depth);
            if (field.name().equals(Regex.OPERATOR)) {
                predicates.add(Budget.read(() -> regex(field.value(), document.get(OPTIONS), place), at));
            } else if (field.name().equals(OPTIONS)) {
                requireRegex(document, at);
            } else {
                Reader reader = PREDICATES.get(field.name());
                if (reader == null) {
                    throw isOfDocument(field.name())
                            ? misplaced(field.name(), "an operator on a field", "it beside the fields", at)
                            : unknown(field.name(), at);
                }
                predicates.add(Budget.read(() -> reader.read(this, field.value(), at, depth + 1), at));
            }
        }
        return predicates;
    }

    private void requireRegex(Document document, QueryPath place) {
        if (document.get(Regex.OPERATOR) == null) {
            throw Budget.refused(place, "there is no $regex beside it", "write {\"$regex\": …, \"$options\": …}");
        }
    }

    private Regex regex(Value pattern, @Nullable Value options, QueryPath place) {
        String expectation = "$regex takes a pattern as a string";
        if (options != null && !(options instanceof StringValue)) {
            throw Budget.refused(
                    place.field(OPTIONS),
                    "got " + Values.describe(options),
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
            throw new OperandException("got " + Values.describe(pattern), expectation);
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
            throw new OperandException("got " + Values.describe(operand), "it takes a list");
        }
        if (array.size() > bounds.inSize()) {
            throw new OperandException("the list has " + array.size() + " values", "use at most " + bounds.inSize());
        }
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
        boolean matches = operand instanceof Array array && !array.isEmpty() && isElemMatch(array.get(0));
        if (!matches) {
            return new AllValues(list(operand, place));
        }
        List<ElemMatch> elements = new ArrayList<>();
        Array array = (Array) operand;
        for (int i = 0; i < array.size(); i++) {
            if (!isElemMatch(array.get(i))) {
                throw Budget.refused(
                        place.index(i),
                        "it stands beside an $elemMatch",
                        "list only {\"$elemMatch\": …}, or only values");
            }
            budget.count(place);
            elements.add((ElemMatch) operators((Document) array.get(i), place.index(i), depth + 1)
                    .get(0));
        }
        return new AllElemMatch(elements);
    }

    private static boolean isElemMatch(Value value) {
        return value instanceof Document document
                && document.size() == 1
                && document.iterator().next().name().equals(ElemMatch.OPERATOR);
    }

    private Predicate elemMatch(Value operand, QueryPath place, int depth) {
        if (!(operand instanceof Document document)) {
            throw new OperandException("got " + Values.describe(operand), "$elemMatch takes a query or operators");
        }
        boolean value = Operators.isOperatorDocument(document)
                && !isOfDocument(document.iterator().next().name());
        return value
                ? new ElemMatchValue(operators(document, place, depth))
                : new ElemMatchObject(filter(document, place, depth));
    }

    /** Whether an operator stands beside names of fields, and asks nothing of one field. */
    private static boolean isOfDocument(String operator) {
        return JUNCTIONS.containsKey(operator) || operator.equals(COMMENT);
    }

    private Predicate not(Value operand, QueryPath place, int depth) {
        if (operand instanceof RegularExpression expression) {
            return new Not(List.of(literal(expression)));
        }
        if (!(operand instanceof Document document)) {
            throw new OperandException(
                    "got " + Values.describe(operand), "$not takes a regular expression or operators");
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
        return Budget.refused(place, RefusedOperators.problem(operator), "use one of " + String.join(" ", operators()));
    }
}
