package dev.integrationslist.adapter.mongo;

import static dev.integrationslist.adapter.mongo.DeviationRules.onCase;
import static dev.integrationslist.adapter.mongo.DeviationRules.onOrder;
import static dev.integrationslist.adapter.mongo.DeviationRules.onPredicates;
import static dev.integrationslist.adapter.mongo.DeviationRules.onProjections;
import static dev.integrationslist.adapter.mongo.DeviationRules.onValues;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Binary;
import dev.integrationslist.domain.document.DbPointer;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.JavaScriptWithScope;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Symbol;
import dev.integrationslist.domain.document.Undefined;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueOrder;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.storagecontract.harness.Deviation;
import java.util.List;
import java.util.stream.Stream;

/**
 * The known deviations of servers that speak MongoDB's protocol: what such a server does, the source that decides that it is
 * wrong, and the cases affected. The source is a page of MongoDB's manual, an area of its recorded answers, or a law of the
 * contract.
 */
final class KnownDeviations {
    private static final String BSON = "https://bsonspec.org";
    private static final String ORDER = "manual: comparison/sort order";

    /** Those of mongo-java-server 1.47. */
    static final List<Deviation> OF_MONGO_JAVA_SERVER = List.of(
            // The values that it can hold
            onValues(
                    "hangs up on a symbol, a DBPointer, a script with scope, and binary data that is not of subtype 0",
                    BSON,
                    value -> value instanceof Symbol
                            || value instanceof DbPointer
                            || value instanceof JavaScriptWithScope
                            || value instanceof Binary binary && binary.subtype() != 0),
            onValues("keeps undefined as null", BSON, Undefined.class::isInstance),

            // Operators
            onPredicates("has no schemas", "manual: $jsonSchema", context -> context.is("$jsonSchema")),
            onPredicates(
                    "has no $alwaysTrue and $alwaysFalse",
                    "manual: query predicates",
                    context -> context.is("$alwaysTrue", "$alwaysFalse")),
            onPredicates(
                    "has no bit tests",
                    "manual: bitwise query predicates",
                    context -> context.operator().startsWith("$bits")),
            onPredicates(
                    "$mod cuts numbers to 32 bits",
                    "recorded: query/misc/mod",
                    context -> context.is("$mod")
                            && (context.asks(ValueKinds::isNotInt) || context.reaches(ValueKinds::isNotInt))),
            onPredicates(
                    "$type has not all types, and knows no regular expression that is stored",
                    "recorded: query/misc/type",
                    context -> context.is("$type") && context.asks(ValueKinds::isTypeNotKnown)),
            onPredicates(
                    "$all finds what is no array, or an array as a member, in its own way",
                    "recorded: query/arrays/all",
                    context -> context.is("$all")
                            && (context.reached().stream().anyMatch(value -> isAmong(value, context.operand()))
                                    || context.reached().isEmpty() && context.asks(NullValue.class::isInstance)
                                    || !context.crossed().isEmpty() && isAllMisread(context.operand()))),
            onPredicates(
                    "$not of several operators asks them all of the same element",
                    "law: De Morgan",
                    context -> context.is("$not")
                            && context.operand() instanceof Document several
                            && several.size() > 1
                            && context.meetsArray()),
            onPredicates(
                    "$gte and $lte null find nothing",
                    "recorded: query/comparison/gte",
                    context -> context.is("$gte", "$lte") && context.operand() instanceof NullValue),
            onPredicates(
                    "MinKey and MaxKey compare with what is missing in the elements of an array",
                    "law: $gte is $gt or $eq",
                    context -> context.orders()
                            && ValueKinds.isEnd(context.operand())
                            && (context.reached().isEmpty()
                                    || !context.crossed().isEmpty())),
            onPredicates(
                    "$elemMatch takes an element that is no document for one without fields, or fails at it",
                    "manual: $elemMatch",
                    context -> context.is("$elemMatch")
                            && !MatchContext.isOperators(context.operand())
                            && context.hasElement(element -> !(element instanceof Document))),
            onPredicates(
                    "$in, $nin and $ne confuse an array with its elements",
                    "recorded: query/comparison/nin",
                    context -> context.is("$in", "$nin", "$ne")
                            && context.reaches(Array.class::isInstance)
                            && (context.hasElement(Array.class::isInstance) || context.asks(Array.class::isInstance))),

            // Regular expressions
            onPredicates(
                    "looks for a pattern in the text of values that are no strings, and finds no stored pattern itself",
                    "recorded: query/misc/regex and query/comparison/eq",
                    context -> (context.asksPattern() || context.asks(RegularExpression.class::isInstance))
                            && context.reaches(
                                    value -> !(value instanceof StringValue) && !(value instanceof NullValue))),
            onPredicates(
                    "takes a regular expression that is the operand of $regex for its text",
                    "manual: $regex",
                    context -> context.is("$regex") && context.whole() instanceof Document),
            onPredicates(
                    "has Java's patterns: another $ and . at newlines, other classes and letters beyond ASCII, no (?P<name>)",
                    "recorded: query/misc/regex",
                    context -> context.asksPattern()
                            && (context.reaches(ValueKinds::isNotPlain) || context.asks(ValueKinds::isNotJava))),

            // Equality and order
            onPredicates(
                    "equal is what is equal once it is a double",
                    "recorded: query/comparison/eq",
                    context -> context.compares(ValueKinds::isNoDouble, NumberValue.class::isInstance)),
            onOrder(
                    "NaN is the greatest number, and greater than others in a filter",
                    "recorded: query/comparison/gt",
                    ValueKinds::isNan,
                    NumberValue.class::isInstance),
            onOrder(
                    "numbers beyond 2^53 compare as doubles or as longs",
                    "recorded: query/comparison/gt",
                    ValueKinds::isBeyondDoubles,
                    NumberValue.class::isInstance),
            onOrder("strings compare by UTF-16 units", ORDER, ValueKinds::hasSurrogates, StringValue.class::isInstance),
            onOrder(
                    "fails to compare scripts and regular expressions",
                    "recorded: stages/sort",
                    ValueKinds::isOfNoOrder,
                    any -> true),
            onPredicates(
                    "a list to look for as _id loses what compares as equal by these rules, and fails at what has no order",
                    "law: $in is the union of its members",
                    context -> context.is("$in")
                            && context.path().equals("_id")
                            && (context.asks(ValueKinds::isOfNoOrder)
                                    || context.asks(ValueKinds::isBeyondDoubles)
                                    || MatchContext.elements(context.operand()).anyMatch(Array.class::isInstance))),
            onPredicates(
                    "arrays in filters and in other values compare by their smallest elements",
                    "recorded: query/comparison/lt",
                    context -> context.orders()
                            && (context.asks(Array.class::isInstance) && context.holds(Array.class::isInstance)
                                    || ValueKinds.isEnd(context.operand())
                                            && context.hasElement(Array.class::isInstance)
                                    || context.is("sort") && context.hasInner(Array.class::isInstance))),

            // Paths that pass arrays
            onPredicates(
                    "negations, $exists and null are asked of each element alone, not of the array as a whole",
                    "law: De Morgan; recorded: query/misc/exists",
                    context -> !context.crossed().isEmpty()
                            && (context.is("$ne", "$nin", "$not", "$exists")
                                    || context.is("$eq", "$in") && context.asks(NullValue.class::isInstance))),
            onPredicates(
                    "a name on the way visits arrays in arrays",
                    "recorded: query/misc/exists",
                    context -> context.crossed().stream()
                            .flatMap(MatchContext::elements)
                            .anyMatch(Array.class::isInstance)),
            onPredicates(
                    "a number on the way is an index alone, 00 too, and in a sort not even that",
                    "manual: dot notation",
                    KnownDeviations::isNumberMisread),
            onCase(
                    "expressions compare in their own way",
                    "recorded: query/misc/expr",
                    asked -> hasExpression(asked.question().filter())),

            // Sorts and projections
            onPredicates(
                    "empty arrays are not equal in a sort, and stand below null where a path goes on",
                    "law: a sort is a total order",
                    context -> context.is("sort")
                            && (context.reached().contains(Array.EMPTY)
                                    || context.crossed().contains(Array.EMPTY))),
            onCase(
                    "sorts by two arrays of a document",
                    "manual: cursor.sort, parallel arrays",
                    asked -> asked.documents().stream()
                            .anyMatch(document ->
                                    MatchContext.ofSort(asked.question().sort(), document)
                                                    .filter(MatchContext::meetsArray)
                                                    .count()
                                            > 1)),
            onProjections(
                    "lists fields in the order of the request",
                    "recorded: find",
                    (projection, document) ->
                            projection.mode() == Projection.Mode.INCLUDE && isReordered(fields(projection), document)),
            onProjections(
                    "leaves out what stands in arrays in arrays, and lists what is no document",
                    "manual: project fields, embedded fields in an array",
                    (projection, document) -> MatchContext.fields(document)
                            .anyMatch(field ->
                                    !below(field.name(), fields(projection)).isEmpty()
                                            && MatchContext.all(field.value()).anyMatch(Array.class::isInstance))));

    private KnownDeviations() {}

    private static boolean hasExpression(Document filter) {
        return MatchContext.fields(filter)
                .anyMatch(field -> field.name().equals("$expr")
                        || MatchContext.elements(field.value())
                                .anyMatch(inner -> inner instanceof Document document && hasExpression(document)));
    }

    private static boolean isAmong(Value value, Value list) {
        return MatchContext.elements(list)
                .anyMatch(member -> member instanceof RegularExpression
                        || member instanceof Document
                        || ValueOrder.INSTANCE.compare(member, value) == 0);
    }

    /** Whether it is empty, or a member is null or a document, which match a field that is missing in an element. */
    private static boolean isAllMisread(Value members) {
        return members.equals(Array.EMPTY)
                || MatchContext.elements(members)
                        .anyMatch(member -> member instanceof NullValue || member instanceof Document);
    }

    private static boolean isNumberMisread(MatchContext context) {
        return Stream.of(context.path().split("\\."))
                .filter(name -> name.matches("\\d+") && !context.crossed().isEmpty())
                .anyMatch(name -> context.is("sort")
                        || name.matches("0\\d+")
                        || context.crossed().stream()
                                .flatMap(MatchContext::elements)
                                .anyMatch(element -> element instanceof Document inner && inner.get(name) != null));
    }

    private static List<String> fields(Projection projection) {
        return MatchContext.fields(projection.toDocument()).map(Field::name).toList();
    }

    /** Whether a document has the fields in another order. */
    private static boolean isReordered(List<String> paths, Document document) {
        List<String> names = paths.stream()
                .map(path -> path.split("\\.")[0])
                .distinct()
                .filter(name -> document.get(name) != null)
                .toList();
        Stream<String> stored = MatchContext.fields(document).map(Field::name).filter(names::contains);
        return !names.equals(stored.toList())
                || names.stream()
                        .anyMatch(name ->
                                document.get(name) instanceof Document inner && isReordered(below(name, paths), inner));
    }

    private static List<String> below(String name, List<String> paths) {
        return paths.stream()
                .filter(path -> path.startsWith(name + "."))
                .map(path -> path.substring(name.length() + 1))
                .toList();
    }
}
