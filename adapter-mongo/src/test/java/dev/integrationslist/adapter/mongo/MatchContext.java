package dev.integrationslist.adapter.mongo;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.query.DocumentOperator;
import dev.integrationslist.storagecontract.harness.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A predicate of a filter with the values that its path may reach in a document, by every reading of the path: by names and
 * indexes, and through nested arrays.
 *
 * @param path from the document, or from the element that {@code $elemMatch} matches; then possibly empty
 * @param operator the operator, {@code $eq} for a value alone, and {@code $regex} for a regular expression alone
 * @param whole the operator document of the path
 * @param reached the values at the path
 * @param crossed the arrays on the way
 * @param nested whether it is inside {@code $not}, {@code $elemMatch} or {@code $all}
 */
record MatchContext(
        String path,
        String operator,
        Value operand,
        Value whole,
        List<Value> reached,
        List<Value> crossed,
        boolean nested) {
    /** The predicates of the filter and the keys of the sort of a case, for each of its documents. */
    static Stream<MatchContext> of(Case asked) {
        Document filter = asked.question().selection().filter().toDocument();
        return asked.documents().stream()
                .flatMap(document -> Stream.concat(
                        ofFilter(filter, List.of(document), false),
                        ofSort(asked.question().sort(), document)));
    }

    /** The keys of a sort, each with the operator {@code sort}. */
    static Stream<MatchContext> ofSort(Document sort, Document document) {
        return fields(sort).flatMap(key -> {
            List<Value> crossed = new ArrayList<>();
            List<Value> reached =
                    follow(document, key.name().split("\\."), 0, crossed).toList();
            return Stream.of(new MatchContext(key.name(), "sort", key.value(), key.value(), reached, crossed, false));
        });
    }

    private static Stream<MatchContext> ofFilter(Document filter, List<Value> roots, boolean nested) {
        return fields(filter)
                .flatMap(field -> DocumentOperator.of(field.name())
                        .map(operator -> ofDocumentOperator(operator, field.value(), roots, nested))
                        .orElseGet(() -> ofPath(field.name(), field.value(), roots, nested)));
    }

    private static Stream<MatchContext> ofDocumentOperator(
            DocumentOperator operator, Value operand, List<Value> roots, boolean nested) {
        return switch (operator) {
            case AND, OR, NOR -> elements(operand).flatMap(inner -> ofFilter((Document) inner, roots, nested));
            case COMMENT, EXPR -> Stream.empty();
            case JSON_SCHEMA, ALWAYS_TRUE, ALWAYS_FALSE ->
                Stream.of(new MatchContext("", operator.symbol(), operand, operand, List.of(), List.of(), nested));
        };
    }

    private static Stream<MatchContext> ofPath(String path, Value asked, List<Value> roots, boolean nested) {
        List<Value> crossed = new ArrayList<>();
        List<Value> reached = roots.stream()
                .flatMap(root -> follow(root, path.split("\\."), 0, crossed))
                .toList();
        return ofAsked(path, asked, reached, crossed, nested);
    }

    private static Stream<MatchContext> ofAsked(
            String path, Value asked, List<Value> reached, List<Value> crossed, boolean nested) {
        if (!isOperators(asked)) {
            return Stream.of(new MatchContext(path, "$regex", asked, asked, reached, crossed, nested));
        }
        return fields((Document) asked).flatMap(field -> {
            MatchContext context = new MatchContext(path, field.name(), field.value(), asked, reached, crossed, nested);
            return Stream.concat(Stream.of(context), context.inner());
        });
    }

    private Stream<MatchContext> inner() {
        return switch (operator) {
            case "$not" -> ofAsked(path, operand, reached, crossed, true);
            case "$elemMatch" -> ofElements(operand);
            case "$all" ->
                elements(operand)
                        .filter(member -> member instanceof Document entry
                                && entry.get("$elemMatch") != null
                                && entry.size() == 1)
                        .flatMap(member -> ofElements(((Document) member).get("$elemMatch")));
            default -> Stream.empty();
        };
    }

    private Stream<MatchContext> ofElements(Value asked) {
        List<Value> elements = reached.stream().flatMap(MatchContext::elements).toList();
        if (elements.isEmpty()) {
            return Stream.empty();
        }
        return isOperators(asked)
                ? ofAsked("", asked, elements, crossed, true)
                : ofFilter((Document) asked, elements, true);
    }

    private static Stream<Value> follow(Value from, String[] names, int at, List<Value> crossed) {
        if (at == names.length) {
            return Stream.of(from);
        }
        if (from instanceof Document document) {
            Value next = document.get(names[at]);
            return next == null ? Stream.empty() : follow(next, names, at + 1, crossed);
        }
        if (from instanceof Array array) {
            crossed.add(array);
            Stream<Value> indexed = names[at].matches("\\d{1,9}") && Integer.parseInt(names[at]) < array.size()
                    ? follow(array.get(Integer.parseInt(names[at])), names, at + 1, crossed)
                    : Stream.empty();
            return Stream.concat(indexed, elements(array).flatMap(element -> follow(element, names, at, crossed)));
        }
        return Stream.empty();
    }

    static boolean isOperators(Value asked) {
        return asked instanceof Document document
                && fields(document)
                        .limit(1)
                        .anyMatch(field -> field.name().startsWith("$")
                                && DocumentOperator.of(field.name()).isEmpty());
    }

    boolean is(String... operators) {
        return List.of(operators).contains(operator);
    }

    /** Whether it depends on the order of values. */
    boolean orders() {
        return is("$gt", "$gte", "$lt", "$lte", "sort");
    }

    /** Whether its operand is a pattern. */
    boolean asksPattern() {
        return is("$regex")
                || is("$not") && operand instanceof RegularExpression
                || is("$in", "$nin", "$all") && asks(RegularExpression.class::isInstance);
    }

    /** Whether a value of one kind is compared with one of the other. */
    boolean compares(Predicate<Value> kind, Predicate<Value> others) {
        return asks(kind) && holds(others) || asks(others) && holds(kind);
    }

    /** Whether the path crosses or reaches an array. */
    boolean meetsArray() {
        return !crossed.isEmpty() || reached.stream().anyMatch(Array.class::isInstance);
    }

    /** Whether an array at the path has such an element. */
    boolean hasElement(Predicate<Value> kind) {
        return reached.stream().flatMap(MatchContext::elements).anyMatch(kind);
    }

    /** Whether a value at the path, or an element of one, is of that kind. */
    boolean reaches(Predicate<Value> kind) {
        return reached.stream().anyMatch(kind) || hasElement(kind);
    }

    /** Whether a value at the path is, or contains at any depth, one of that kind. */
    boolean holds(Predicate<Value> kind) {
        return reached.stream().flatMap(MatchContext::all).anyMatch(kind);
    }

    /** Whether a value at the path contains, at any depth, one of that kind. */
    boolean hasInner(Predicate<Value> kind) {
        return reached.stream().flatMap(value -> all(value).skip(1)).anyMatch(kind);
    }

    /** Whether the operand is, or contains at any depth, a value of that kind. */
    boolean asks(Predicate<Value> kind) {
        return all(operand).anyMatch(kind);
    }

    /** A value and all values in it, at any depth. */
    static Stream<Value> all(Value value) {
        Stream<Value> inner =
                value instanceof Document document ? fields(document).map(Field::value) : elements(value);
        return Stream.concat(Stream.of(value), inner.flatMap(MatchContext::all));
    }

    static Stream<Value> elements(Value value) {
        return value instanceof Array array ? array.stream() : Stream.empty();
    }

    static Stream<Field> fields(Document document) {
        return document.stream();
    }
}
