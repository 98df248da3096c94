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
 * A predicate of a filter beside what its path may lead to in a document, whichever way one reads the path: by names and
 * indexes, through arrays of arrays too.
 *
 * @param path from the document, or from the element that {@code $elemMatch} looks at; then perhaps empty
 * @param operator the operator, {@code $eq} for a value alone, and {@code $regex} for a regular expression alone
 * @param whole all that is asked of the path
 * @param reached what stands at the path; none where nothing does
 * @param crossed the arrays on the way
 * @param nested whether it stands inside of {@code $not}, {@code $elemMatch} or {@code $all}
 */
record Probe(
        String path,
        String operator,
        Value operand,
        Value whole,
        List<Value> reached,
        List<Value> crossed,
        boolean nested) {
    /** All that is asked of the documents of a case: the predicates of the filter and the keys of the sort. */
    static Stream<Probe> of(Case asked) {
        Document filter = asked.question().selection().filter().toDocument();
        return asked.documents().stream()
                .flatMap(document -> Stream.concat(
                        ofFilter(filter, List.of(document), false),
                        ofSort(asked.question().sort(), document)));
    }

    /** The keys of a sort, each with the operator {@code sort}. */
    static Stream<Probe> ofSort(Document sort, Document document) {
        return fields(sort).flatMap(key -> {
            List<Value> crossed = new ArrayList<>();
            List<Value> reached =
                    follow(document, key.name().split("\\."), 0, crossed).toList();
            return Stream.of(new Probe(key.name(), "sort", key.value(), key.value(), reached, crossed, false));
        });
    }

    private static Stream<Probe> ofFilter(Document filter, List<Value> roots, boolean nested) {
        return fields(filter)
                .flatMap(field -> DocumentOperator.of(field.name())
                        .map(operator -> ofDocumentOperator(operator, field.value(), roots, nested))
                        .orElseGet(() -> ofPath(field.name(), field.value(), roots, nested)));
    }

    private static Stream<Probe> ofDocumentOperator(
            DocumentOperator operator, Value operand, List<Value> roots, boolean nested) {
        return switch (operator) {
            case AND, OR, NOR -> elements(operand).flatMap(inner -> ofFilter((Document) inner, roots, nested));
            case COMMENT -> Stream.empty();
            case ALWAYS_TRUE, ALWAYS_FALSE ->
                Stream.of(new Probe("", operator.symbol(), operand, operand, List.of(), List.of(), nested));
        };
    }

    private static Stream<Probe> ofPath(String path, Value asked, List<Value> roots, boolean nested) {
        List<Value> crossed = new ArrayList<>();
        List<Value> reached = roots.stream()
                .flatMap(root -> follow(root, path.split("\\."), 0, crossed))
                .toList();
        return ofAsked(path, asked, reached, crossed, nested);
    }

    private static Stream<Probe> ofAsked(
            String path, Value asked, List<Value> reached, List<Value> crossed, boolean nested) {
        if (!isOperators(asked)) {
            return Stream.of(new Probe(path, "$regex", asked, asked, reached, crossed, nested));
        }
        return fields((Document) asked).flatMap(field -> {
            Probe probe = new Probe(path, field.name(), field.value(), asked, reached, crossed, nested);
            return Stream.concat(Stream.of(probe), probe.inner());
        });
    }

    private Stream<Probe> inner() {
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

    private Stream<Probe> ofElements(Value asked) {
        List<Value> elements = reached.stream().flatMap(Probe::elements).toList();
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

    /** Whether it is about the order of values. */
    boolean orders() {
        return is("$gt", "$gte", "$lt", "$lte", "sort");
    }

    /** Whether it looks for a pattern. */
    boolean asksPattern() {
        return is("$regex")
                || is("$not") && operand instanceof RegularExpression
                || is("$in", "$nin", "$all") && asks(RegularExpression.class::isInstance);
    }

    /** Whether a value of one kind is asked for where one of the other may be found, or the other way round. */
    boolean compares(Predicate<Value> kind, Predicate<Value> others) {
        return asks(kind) && holds(others) || asks(others) && holds(kind);
    }

    /** Whether there is an array on the way or at the end. */
    boolean meetsArray() {
        return !crossed.isEmpty() || reached.stream().anyMatch(Array.class::isInstance);
    }

    /** Whether an array that stands at the path has such an element. */
    boolean hasElement(Predicate<Value> kind) {
        return reached.stream().flatMap(Probe::elements).anyMatch(kind);
    }

    /** Whether what stands at the path, or is an element there, is such a value. */
    boolean reaches(Predicate<Value> kind) {
        return reached.stream().anyMatch(kind) || hasElement(kind);
    }

    /** Whether what stands at the path, or is anywhere in it, is such a value. */
    boolean holds(Predicate<Value> kind) {
        return reached.stream().flatMap(Probe::all).anyMatch(kind);
    }

    /** Whether there is such a value somewhere in what stands at the path. */
    boolean hasInner(Predicate<Value> kind) {
        return reached.stream().flatMap(value -> all(value).skip(1)).anyMatch(kind);
    }

    /** Whether the operand is such a value, or one is anywhere in it. */
    boolean asks(Predicate<Value> kind) {
        return all(operand).anyMatch(kind);
    }

    /** A value and everything in it. */
    static Stream<Value> all(Value value) {
        Stream<Value> inner =
                value instanceof Document document ? fields(document).map(Field::value) : elements(value);
        return Stream.concat(Stream.of(value), inner.flatMap(Probe::all));
    }

    static Stream<Value> elements(Value value) {
        return value instanceof Array array ? array.stream() : Stream.empty();
    }

    static Stream<Field> fields(Document document) {
        return document.stream();
    }
}
