package dev.integrationslist.storagecontract.generators;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Undefined;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code $expr} as the manual describes it, operator by operator, on the expression's own document: without the domain's parser
 * and the query engine, and without regard to cost. Valid expressions only. A missing value is null. The order of values is
 * {@code ValueOrder}, which other tests judge.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/">Expression operators</a>
 */
final class ExpressionOracle {
    /** An evaluation that MongoDB ends with an error. */
    @SuppressWarnings("serial")
    static final class Failure extends RuntimeException {}

    static final Comparator<Value> ORDER = Comparator.comparing(
            value -> value == null ? Undefined.INSTANCE : value, new ValueOrder(work -> {})::compare);

    private final Document root;
    private final Map<String, Value> variables;

    ExpressionOracle(Document root) {
        this(root, Map.of());
    }

    private ExpressionOracle(Document root, Map<String, Value> variables) {
        this.root = root;
        this.variables = variables;
    }

    private ExpressionOracle with(Map<String, Value> more) {
        Map<String, Value> all = new HashMap<>(variables);
        all.putAll(more);
        return new ExpressionOracle(root, all);
    }

    Value evaluate(Value expression) {
        if (expression instanceof StringValue text && text.value().startsWith("$")) {
            return reference(text.value());
        }
        if (expression instanceof Array array) {
            return Array.of(array.stream()
                    .map(this::evaluate)
                    .map(ExpressionOracle::orNull)
                    .toList());
        }
        if (!(expression instanceof Document document)) {
            return expression;
        }
        if (!document.isEmpty() && document.iterator().next().name().startsWith("$")) {
            return operator(document.iterator().next());
        }
        return Document.of(document.stream()
                .map(field -> Map.entry(field.name(), Stream.ofNullable(evaluate(field.value()))))
                .flatMap(each -> each.getValue().map(value -> new Field(each.getKey(), value)))
                .toList());
    }

    private Value reference(String text) {
        List<String> names =
                new ArrayList<>(List.of(text.replaceFirst("^\\$\\$?", "").split("\\.", -1)));
        String variable = text.startsWith("$$") ? names.remove(0) : "ROOT";
        Value start =
                variables.containsKey(variable) ? variables.get(variable) : variable.equals("REMOVE") ? null : root;
        return follow(start, names);
    }

    /** A path of no names is the value; a name leads into a document, and into each document of an array. */
    private static Value follow(Value value, List<String> names) {
        if (names.isEmpty() || value == null) {
            return value;
        }
        if (value instanceof Document document) {
            return follow(document.get(names.get(0)), names.subList(1, names.size()));
        }
        return value instanceof Array array
                ? Array.of(array.stream()
                        .filter(Document.class::isInstance)
                        .flatMap(element -> Stream.ofNullable(follow(element, names)))
                        .toList())
                : null;
    }

    private Value operator(Field field) {
        Value operand = field.value();
        Document arguments = operand instanceof Document document ? document : Document.EMPTY;
        return switch (field.name()) {
            case "$literal" -> operand;
            case "$cond" -> arguments.get("if") != null ? cond(arguments) : cond((Array) operand);
            case "$switch" -> switching(arguments);
            case "$let" -> let(arguments);
            case "$map" -> map(arguments);
            case "$filter" -> filter(arguments);
            case "$getField" -> getField(arguments);
            case "$regexMatch" -> of(matches(arguments));
            case "$and" -> of(operands(operand).allMatch(each -> isTrue(evaluate(each))));
            case "$or" -> of(operands(operand).anyMatch(each -> isTrue(evaluate(each))));
            case "$ifNull" -> ifNull(operands(operand).toList());
            case "$setIntersection", "$setEquals" ->
                lazy(field.name(), operands(operand).toList());
            case "$add", "$multiply", "$concat", "$concatArrays", "$setUnion" ->
                untilNullish(field.name(), operands(operand).toList());
            default -> {
                boolean named = arguments.stream().anyMatch(each -> !each.name().startsWith("$"));
                yield named || DateOracle.isPart(field.name())
                        ? DateOracle.evaluate(field.name(), operand, this)
                        : strict(field.name(), operands(operand).toList());
            }
        };
    }

    /** The operands; an operand that stands for a list of one is not an array as written. */
    private static Stream<Value> operands(Value operand) {
        return operand instanceof Array array ? array.stream() : Stream.of(operand);
    }

    private Value cond(Document arguments) {
        return evaluate(arguments.get(isTrue(evaluate(arguments.get("if"))) ? "then" : "else"));
    }

    private Value cond(Array operands) {
        return evaluate(operands.get(isTrue(evaluate(operands.get(0))) ? 1 : 2));
    }

    private Value switching(Document arguments) {
        for (Value branch : (Array) arguments.get("branches")) {
            if (isTrue(evaluate(((Document) branch).get("case")))) {
                return evaluate(((Document) branch).get("then"));
            }
        }
        if (arguments.get("default") == null) {
            throw new Failure();
        }
        return evaluate(arguments.get("default"));
    }

    private Value let(Document arguments) {
        Map<String, Value> bound = new HashMap<>();
        ((Document) arguments.get("vars")).forEach(field -> bound.put(field.name(), evaluate(field.value())));
        return with(bound).evaluate(arguments.get("in"));
    }

    private static String as(Document arguments) {
        return arguments.get("as") instanceof StringValue name ? name.value() : "this";
    }

    private ExpressionOracle at(Document arguments, Value element) {
        return with(Map.of(as(arguments), element));
    }

    private Value map(Document arguments) {
        Value input = evaluate(arguments.get("input"));
        return isNullish(input)
                ? NullValue.INSTANCE
                : Array.of(array(input).stream()
                        .map(element -> orNull(at(arguments, element).evaluate(arguments.get("in"))))
                        .toList());
    }

    private Value filter(Document arguments) {
        Value input = evaluate(arguments.get("input"));
        return isNullish(input)
                ? NullValue.INSTANCE
                : Array.of(array(input).stream()
                        .filter(element -> isTrue(at(arguments, element).evaluate(arguments.get("cond"))))
                        .toList());
    }

    private Value getField(Document arguments) {
        Value input = evaluate(arguments.get("input"));
        if (input instanceof Document document) {
            return document.get(((StringValue) arguments.get("field")).value());
        }
        return input != null && isNullish(input) ? NullValue.INSTANCE : null;
    }

    private boolean matches(Document arguments) {
        Value input = evaluate(arguments.get("input"));
        String options = arguments.get("options") instanceof StringValue text ? text.value() : "";
        int flags = Pattern.UNIX_LINES | (options.contains("i") ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
        return !isNullish(input)
                && Pattern.compile(((StringValue) arguments.get("regex")).value(), flags)
                        .matcher(text(input))
                        .find();
    }

    private Value ifNull(List<Value> operands) {
        Value value = null;
        for (Value operand : operands) {
            value = evaluate(operand);
            if (!isNullish(value)) {
                return value;
            }
        }
        return value;
    }

    /** Sets whose result is known before all operands are evaluated. */
    private Value lazy(String name, List<Value> operands) {
        TreeSet<Value> first = null;
        for (Value operand : operands) {
            Value value = evaluate(operand);
            if (name.equals("$setIntersection") && isNullish(value)) {
                return NullValue.INSTANCE;
            }
            TreeSet<Value> next = set(value);
            if (first == null) {
                first = next;
            } else if (name.equals("$setEquals") && !(first.containsAll(next) && next.containsAll(first))) {
                return of(false);
            } else if (name.equals("$setIntersection")) {
                first.removeIf(element -> !next.contains(element));
            }
            if (name.equals("$setIntersection") && first.isEmpty()) {
                return Array.EMPTY;
            }
        }
        return name.equals("$setEquals") ? of(true) : first == null ? Array.EMPTY : Array.of(first);
    }

    /** Null at the first operand that is nullish, and an error at the first that is of a wrong type. */
    private Value untilNullish(String name, List<Value> operands) {
        List<Value> values = new ArrayList<>();
        for (Value operand : operands) {
            Value value = evaluate(operand);
            if (isNullish(value)) {
                return NullValue.INSTANCE;
            }
            switch (name) {
                case "$add" -> NumberOracle.requireSummand(value, values);
                case "$multiply" -> number(value);
                case "$concat" -> text(value);
                default -> array(value);
            }
            values.add(value);
        }
        return switch (name) {
            case "$add" -> NumberOracle.add(values);
            case "$multiply" -> NumberOracle.multiply(values);
            case "$concat" ->
                new StringValue(values.stream().map(ExpressionOracle::text).reduce("", String::concat));
            case "$concatArrays" ->
                Array.of(values.stream().flatMap(each -> array(each).stream()).toList());
            default -> {
                TreeSet<Value> union = new TreeSet<>(ORDER);
                values.forEach(each -> array(each).forEach(union::add));
                yield Array.of(union);
            }
        };
    }

    private Value strict(String name, List<Value> operands) {
        List<Supplier<Value>> lazily = operands.stream()
                .<Supplier<Value>>map(operand -> () -> evaluate(operand))
                .toList();
        Value first = lazily.isEmpty() ? null : lazily.get(0).get();
        Supplier<Value> second = lazily.size() > 1 ? lazily.get(1) : () -> null;
        return switch (name) {
            case "$eq" -> of(ORDER.compare(first, second.get()) == 0);
            case "$ne" -> of(ORDER.compare(first, second.get()) != 0);
            case "$gt" -> of(ORDER.compare(first, second.get()) > 0);
            case "$gte" -> of(ORDER.compare(first, second.get()) >= 0);
            case "$lt" -> of(ORDER.compare(first, second.get()) < 0);
            case "$lte" -> of(ORDER.compare(first, second.get()) <= 0);
            case "$cmp" -> new Int32(Integer.signum(ORDER.compare(first, second.get())));
            case "$not" -> of(!isTrue(first));
            case "$type" ->
                new StringValue(first == null ? "missing" : first.type().alias());
            case "$isNumber" -> of(first instanceof NumberValue);
            case "$isArray" -> of(first instanceof Array);
            default -> CollectionOracle.evaluate(name, first, lazily);
        };
    }

    static BooleanValue of(boolean value) {
        return new BooleanValue(value);
    }

    static Value orNull(Value value) {
        return Objects.requireNonNullElse(value, NullValue.INSTANCE);
    }

    static boolean isNullish(Value value) {
        return value == null || value instanceof NullValue || value instanceof Undefined;
    }

    static boolean isTrue(Value value) {
        return !isNullish(value)
                && !value.equals(of(false))
                && !(value instanceof NumberValue number && !number.isNaN() && NumberOracle.isZero(number));
    }

    static Array array(Value value) {
        return require(Array.class, value);
    }

    static NumberValue number(Value value) {
        return require(NumberValue.class, value);
    }

    static String text(Value value) {
        return require(StringValue.class, value).value();
    }

    static <T> T require(Class<T> type, Value value) {
        if (!type.isInstance(value)) {
            throw new Failure();
        }
        return type.cast(value);
    }

    static TreeSet<Value> set(Value value) {
        TreeSet<Value> set = new TreeSet<>(ORDER);
        array(value).forEach(set::add);
        return set;
    }
}
