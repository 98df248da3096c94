package dev.integrationslist.adapter.mongo;

import static java.util.stream.Collectors.toCollection;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Binary;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Undefined;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueType;
import dev.integrationslist.domain.query.DocumentOperator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The canonical form of filters, sorts and projections: two with the same form mean the same to MongoDB. It follows the manual
 * and is independent of the domain's parser. Each rewriting is one that the manual states:
 *
 * <ul>
 *   <li>conditions side by side, in a filter or on a field, are joined by an implicit {@code $and}; {@code $and} is
 *       associative, and of one condition is that condition
 *   <li>{@code {a: 1}} is {@code {a: {$eq: 1}}}, {@code {a: /x/}} is {@code {a: {$regex: /x/}}}, {@code {$not: /x/}} is
 *       {@code {$not: {$regex: /x/}}}
 *   <li>{@code $regex} with {@code $options} is a regular expression with those options, in any order; {@code $comment} has
 *       no effect
 *   <li>{@code $exists} takes its operand's truth; {@code $type} a set of types, by number or name; {@code $size} a whole
 *       number of any type; {@code $mod} two numbers, cut to whole ones; a bit test a set of positions, by mask or list
 *   <li>a sort's direction is a number's sign; a projection is a set of paths, {@code _id} is in it unless left out
 * </ul>
 *
 * <p>Everything else, the types of numbers and the order of fields in values above all, stays as it is.
 */
final class CanonicalQuery {
    private static final Field SHOWN = new Field("_id", new BooleanValue(true));

    private CanonicalQuery() {}

    static Document filter(Document filter) {
        List<Document> conditions = conditions(filter);
        return conditions.size() == 1 ? conditions.get(0) : Document.of("$and", Array.of(conditions));
    }

    private static List<Document> conditions(Document filter) {
        List<Document> conditions = new ArrayList<>();
        for (Field field : filter) {
            Optional<DocumentOperator> operator = DocumentOperator.of(field.name());
            conditions.addAll(
                    operator.isPresent()
                            ? conditions(operator.get(), field)
                            : fields(predicates(field.value()))
                                    .map(predicate -> Document.of(field.name(), Document.of(predicate)))
                                    .toList());
        }
        return conditions;
    }

    private static List<Document> conditions(DocumentOperator operator, Field field) {
        return switch (operator) {
            case COMMENT -> List.of();
            case JSON_SCHEMA -> List.of(Document.of(field.name(), CanonicalSchema.schema((Document) field.value())));
            case EXPR -> List.of(Document.of(field.name(), expression(field.value())));
            case ALWAYS_TRUE, ALWAYS_FALSE -> List.of(Document.of(field));
            case AND ->
                elements(field.value())
                        .flatMap(each -> conditions((Document) each).stream())
                        .toList();
            case OR, NOR ->
                List.of(Document.of(
                        field.name(),
                        Array.of(elements(field.value())
                                .map(each -> filter((Document) each))
                                .toList())));
        };
    }

    /** An expression in which $$CURRENT is left out of paths, and a list of one operand is the operand. */
    private static Value expression(Value expression) {
        if (expression instanceof StringValue text) {
            return new StringValue(text.value().replaceFirst("^\\$\\$CURRENT\\.", "\\$"));
        }
        if (expression instanceof Array array) {
            return Array.of(array.stream().map(CanonicalQuery::expression).toList());
        }
        return expression instanceof Document document
                ? Document.of(fields(document)
                        .map(field -> new Field(
                                field.name(),
                                field.value() instanceof Array array && array.size() == 1
                                        ? expression(array.get(0))
                                        : expression(field.value())))
                        .toList())
                : expression;
    }

    /** What is asked of a field, as an operator document. */
    private static Document predicates(Value asked) {
        if (asked instanceof RegularExpression) {
            return Document.of("$regex", asked);
        }
        if (!(asked instanceof Document document) || !isOperators(document)) {
            return Document.of("$eq", asked);
        }
        return Document.of(fields(document)
                .filter(field -> !field.name().equals("$options"))
                .map(field -> new Field(field.name(), operand(field, document)))
                .toList());
    }

    private static boolean isOperators(Document document) {
        boolean reference = document.get("$ref") instanceof StringValue && document.get("$id") != null;
        return !reference
                && fields(document).limit(1).anyMatch(first -> first.name().startsWith("$"));
    }

    private static Value operand(Field field, Document beside) {
        Value operand = field.value();
        return switch (field.name()) {
            case "$regex" -> regex(operand, beside.get("$options"));
            case "$not" -> predicates(operand);
            case "$elemMatch" -> elemMatch((Document) operand);
            case "$all" ->
                Array.of(elements(operand).map(CanonicalQuery::listed).toList());
            case "$exists" -> new BooleanValue(isTrue(operand));
            case "$type" ->
                Array.of(elements(operand instanceof Array ? operand : Array.of(operand))
                        .flatMap(CanonicalQuery::types)
                        .collect(toCollection(TreeSet::new))
                        .stream()
                        .map(type -> new StringValue(type.alias()))
                        .toList());
            case "$size" -> new Int64(whole(operand));
            case "$mod" ->
                Array.of(elements(operand).map(each -> new Int64(whole(each))).toList());
            case "$bitsAllSet", "$bitsAllClear", "$bitsAnySet", "$bitsAnyClear" ->
                Array.of(positions(operand)
                        .distinct()
                        .sorted()
                        .mapToObj(Int32::new)
                        .toList());
            default -> operand;
        };
    }

    private static RegularExpression regex(Value pattern, Value options) {
        String letters = options instanceof StringValue string ? string.value() : "";
        return pattern instanceof RegularExpression expression
                ? new RegularExpression(expression.pattern(), expression.options() + letters)
                : new RegularExpression(((StringValue) pattern).value(), letters);
    }

    private static Document elemMatch(Document operand) {
        boolean ofValues = isOperators(operand)
                && fields(operand)
                        .limit(1)
                        .noneMatch(first -> DocumentOperator.of(first.name()).isPresent());
        return ofValues ? predicates(operand) : filter(operand);
    }

    private static Value listed(Value value) {
        return value instanceof Document document && document.size() == 1 && document.get("$elemMatch") != null
                ? predicates(document)
                : value;
    }

    private static boolean isTrue(Value value) {
        if (value instanceof NumberValue number) {
            return !number.isZero();
        }
        return !(value instanceof NullValue || value instanceof Undefined || value.equals(new BooleanValue(false)));
    }

    private static Stream<ValueType> types(Value name) {
        if (name.equals(new StringValue("number"))) {
            return Stream.of(ValueType.DOUBLE, ValueType.INT, ValueType.LONG, ValueType.DECIMAL);
        }
        return name instanceof StringValue alias
                ? ValueType.ofAlias(alias.value()).stream()
                : ValueType.ofNumber((int) whole(name)).stream();
    }

    private static IntStream positions(Value operand) {
        if (operand instanceof Array array) {
            return elements(array).mapToInt(position -> (int) whole(position));
        }
        if (operand instanceof Binary mask) {
            return IntStream.range(0, mask.length() * 8).filter(mask::bit);
        }
        long mask = whole(operand);
        return IntStream.range(0, Long.SIZE).filter(bit -> (mask >> bit & 1) == 1);
    }

    static Document sort(Document sort) {
        return Document.of(fields(sort)
                .map(key -> new Field(
                        key.name(),
                        new Int32(((NumberValue) key.value()).toBigDecimal().signum())))
                .toList());
    }

    static Document projection(Document projection) {
        List<Field> fields = new ArrayList<>();
        fields(projection)
                .map(field -> new Field(field.name(), new BooleanValue(isTrue(field.value()))))
                .forEach(fields::add);
        boolean includes = fields.stream().anyMatch(field -> field.value().equals(SHOWN.value()));
        boolean onlyId = fields.equals(List.of(SHOWN));
        boolean saysId = fields.stream().anyMatch(field -> (field.name() + ".").startsWith("_id."));
        if (includes && !saysId) {
            fields.add(SHOWN);
        }
        boolean excludes = fields.stream()
                .anyMatch(field -> !field.name().equals("_id") && field.value().equals(new BooleanValue(false)));
        if (excludes && !onlyId) {
            fields.remove(SHOWN);
        }
        return Document.of(
                fields.stream().sorted(Comparator.comparing(Field::name)).toList());
    }

    static long whole(Value value) {
        return ((NumberValue) value).truncate().orElseThrow();
    }

    private static Stream<Field> fields(Document document) {
        return document.stream();
    }

    private static Stream<Value> elements(Value array) {
        return ((Array) array).stream();
    }
}
