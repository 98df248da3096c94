package dev.integrationslist.adapter.mongo;

import static dev.integrationslist.adapter.mongo.Rules.asked;
import static dev.integrationslist.adapter.mongo.Rules.ordered;
import static dev.integrationslist.adapter.mongo.Rules.projected;
import static dev.integrationslist.adapter.mongo.Rules.rule;
import static dev.integrationslist.adapter.mongo.Rules.told;

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
 * What servers that are not MongoDB are known to get wrong: what such a server does, what decides that it is wrong, and which
 * cases that touches. What decides is a page of MongoDB's manual, an area of its recorded answers, or a law of the contract.
 */
final class KnownDeviations {
    private static final String BSON = "https://bsonspec.org";
    private static final String ORDER = "manual: comparison/sort order";

    /** Those of mongo-java-server 1.47. */
    static final List<Deviation> OF_MONGO_JAVA_SERVER = List.of(
            // The values that it can hold
            told(
                    "hangs up on a symbol, a DBPointer, a script with scope, and binary data that is not of subtype 0",
                    BSON,
                    value -> value instanceof Symbol
                            || value instanceof DbPointer
                            || value instanceof JavaScriptWithScope
                            || value instanceof Binary binary && binary.subtype() != 0),
            told("keeps undefined as null", BSON, Undefined.class::isInstance),

            // Operators
            asked(
                    "has no $alwaysTrue and $alwaysFalse",
                    "manual: query predicates",
                    probe -> probe.is("$alwaysTrue", "$alwaysFalse")),
            asked(
                    "has no bit tests",
                    "manual: bitwise query predicates",
                    probe -> probe.operator().startsWith("$bits")),
            asked(
                    "$mod cuts numbers to 32 bits",
                    "recorded: query/misc/mod",
                    probe -> probe.is("$mod") && (probe.asks(Kinds::isNotInt) || probe.reaches(Kinds::isNotInt))),
            asked(
                    "$type has not all types, and knows no regular expression that is stored",
                    "recorded: query/misc/type",
                    probe -> probe.is("$type") && probe.asks(Kinds::isTypeNotKnown)),
            asked(
                    "$all finds what is no array, or an array as a member, in its own way",
                    "recorded: query/arrays/all",
                    probe -> probe.is("$all")
                            && (probe.reached().stream().anyMatch(value -> isAmong(value, probe.operand()))
                                    || probe.reached().isEmpty() && probe.asks(NullValue.class::isInstance)
                                    || !probe.crossed().isEmpty() && isAllMisread(probe.operand()))),
            asked(
                    "$not of several operators asks them all of the same element",
                    "law: De Morgan",
                    probe -> probe.is("$not")
                            && probe.operand() instanceof Document several
                            && several.size() > 1
                            && probe.meetsArray()),
            asked(
                    "$gte and $lte null find nothing",
                    "recorded: query/comparison/gte",
                    probe -> probe.is("$gte", "$lte") && probe.operand() instanceof NullValue),
            asked(
                    "MinKey and MaxKey compare with what is missing in the elements of an array",
                    "law: $gte is $gt or $eq",
                    probe -> probe.orders()
                            && Kinds.isEnd(probe.operand())
                            && (probe.reached().isEmpty() || !probe.crossed().isEmpty())),
            asked(
                    "$elemMatch takes an element that is no document for one without fields, or fails at it",
                    "manual: $elemMatch",
                    probe -> probe.is("$elemMatch")
                            && !Probe.isOperators(probe.operand())
                            && probe.hasElement(element -> !(element instanceof Document))),
            asked(
                    "$in, $nin and $ne confuse an array with its elements",
                    "recorded: query/comparison/nin",
                    probe -> probe.is("$in", "$nin", "$ne")
                            && probe.reaches(Array.class::isInstance)
                            && (probe.hasElement(Array.class::isInstance) || probe.asks(Array.class::isInstance))),

            // Regular expressions
            asked(
                    "looks for a pattern in the text of values that are no strings, and finds no stored pattern itself",
                    "recorded: query/misc/regex and query/comparison/eq",
                    probe -> (probe.asksPattern() || probe.asks(RegularExpression.class::isInstance))
                            && probe.reaches(
                                    value -> !(value instanceof StringValue) && !(value instanceof NullValue))),
            asked(
                    "takes a regular expression that is the operand of $regex for its text",
                    "manual: $regex",
                    probe -> probe.is("$regex") && probe.whole() instanceof Document),
            asked(
                    "has Java's patterns: another $ and . at newlines, other classes and letters beyond ASCII, no (?P<name>)",
                    "recorded: query/misc/regex",
                    probe -> probe.asksPattern() && (probe.reaches(Kinds::isNotPlain) || probe.asks(Kinds::isNotJava))),

            // Equality and order
            asked(
                    "equal is what is equal once it is a double",
                    "recorded: query/comparison/eq",
                    probe -> probe.compares(Kinds::isNoDouble, NumberValue.class::isInstance)),
            ordered(
                    "NaN is the greatest number, and greater than others in a filter",
                    "recorded: query/comparison/gt",
                    Kinds::isNan,
                    NumberValue.class::isInstance),
            ordered(
                    "numbers beyond 2^53 compare as doubles or as longs",
                    "recorded: query/comparison/gt",
                    Kinds::isBeyondDoubles,
                    NumberValue.class::isInstance),
            ordered("strings compare by UTF-16 units", ORDER, Kinds::hasSurrogates, StringValue.class::isInstance),
            ordered(
                    "fails to compare scripts and regular expressions",
                    "recorded: stages/sort",
                    Kinds::isOfNoOrder,
                    any -> true),
            asked(
                    "a list to look for as _id loses what compares as equal by these rules, and fails at what has no order",
                    "law: $in is the union of its members",
                    probe -> probe.is("$in")
                            && probe.path().equals("_id")
                            && (probe.asks(Kinds::isOfNoOrder)
                                    || probe.asks(Kinds::isBeyondDoubles)
                                    || Probe.elements(probe.operand()).anyMatch(Array.class::isInstance))),
            asked(
                    "arrays in filters and in other values compare by their smallest elements",
                    "recorded: query/comparison/lt",
                    probe -> probe.orders()
                            && (probe.asks(Array.class::isInstance) && probe.holds(Array.class::isInstance)
                                    || Kinds.isEnd(probe.operand()) && probe.hasElement(Array.class::isInstance)
                                    || probe.is("sort") && probe.hasInner(Array.class::isInstance))),

            // Paths that pass arrays
            asked(
                    "negations, $exists and null are asked of each element alone, not of the array as a whole",
                    "law: De Morgan; recorded: query/misc/exists",
                    probe -> !probe.crossed().isEmpty()
                            && (probe.is("$ne", "$nin", "$not", "$exists")
                                    || probe.is("$eq", "$in") && probe.asks(NullValue.class::isInstance))),
            asked(
                    "a name on the way visits arrays in arrays",
                    "recorded: query/misc/exists",
                    probe -> probe.crossed().stream().flatMap(Probe::elements).anyMatch(Array.class::isInstance)),
            asked(
                    "a number on the way is an index alone, 00 too, and in a sort not even that",
                    "manual: dot notation",
                    KnownDeviations::isNumberMisread),

            // Sorts and projections
            asked(
                    "empty arrays are not equal in a sort, and stand below null where a path goes on",
                    "law: a sort is a total order",
                    probe -> probe.is("sort")
                            && (probe.reached().contains(Array.EMPTY)
                                    || probe.crossed().contains(Array.EMPTY))),
            rule(
                    "sorts by two arrays of a document",
                    "manual: cursor.sort, parallel arrays",
                    asked -> asked.documents().stream()
                            .anyMatch(document -> Probe.ofSort(asked.question().sort(), document)
                                            .filter(Probe::meetsArray)
                                            .count()
                                    > 1)),
            projected(
                    "lists fields in the order of the request",
                    "recorded: find",
                    (projection, document) ->
                            projection.mode() == Projection.Mode.INCLUDE && isReordered(fields(projection), document)),
            projected(
                    "leaves out what stands in arrays in arrays, and lists what is no document",
                    "manual: project fields, embedded fields in an array",
                    (projection, document) -> Probe.fields(document)
                            .anyMatch(field ->
                                    !below(field.name(), fields(projection)).isEmpty()
                                            && Probe.all(field.value()).anyMatch(Array.class::isInstance))));

    private KnownDeviations() {}

    private static boolean isAmong(Value value, Value list) {
        return Probe.elements(list)
                .anyMatch(member -> member instanceof RegularExpression
                        || member instanceof Document
                        || ValueOrder.INSTANCE.compare(member, value) == 0);
    }

    /** Whether it is empty, or a member is null or a document, which count as met by what is missing in an element. */
    private static boolean isAllMisread(Value members) {
        return members.equals(Array.EMPTY)
                || Probe.elements(members)
                        .anyMatch(member -> member instanceof NullValue || member instanceof Document);
    }

    private static boolean isNumberMisread(Probe probe) {
        return Stream.of(probe.path().split("\\."))
                .filter(name -> name.matches("\\d+") && !probe.crossed().isEmpty())
                .anyMatch(name -> probe.is("sort")
                        || name.matches("0\\d+")
                        || probe.crossed().stream()
                                .flatMap(Probe::elements)
                                .anyMatch(element -> element instanceof Document inner && inner.get(name) != null));
    }

    private static List<String> fields(Projection projection) {
        return Probe.fields(projection.toDocument()).map(Field::name).toList();
    }

    /** Whether a document has the fields in another order. */
    private static boolean isReordered(List<String> paths, Document document) {
        List<String> names = paths.stream()
                .map(path -> path.split("\\.")[0])
                .distinct()
                .filter(name -> document.get(name) != null)
                .toList();
        Stream<String> stored = Probe.fields(document).map(Field::name).filter(names::contains);
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
