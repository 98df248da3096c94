package dev.integrationslist.storagecontract.facts;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * MongoDB syntax outside the language, found in a fact without the parser, which is checked against it.
 */
final class UnsupportedSyntax {
    private static final Set<String> OPERATORS = Set.of(
            "$where",
            "$function",
            "$accumulator",
            "$text",
            "$near",
            "$nearSphere",
            "$within",
            "$geoNear",
            "$geoWithin",
            "$geoIntersects");

    /** Operators and variables of expressions. */
    private static final Set<String> EXPRESSIONS = Set.of(
            "$function",
            "$accumulator",
            "$rand",
            "$sampleRate",
            "$reduce",
            "$range",
            "$zip",
            "$$NOW",
            "$$CLUSTER_TIME");

    /**
     * Constructs that a linear-time engine cannot run, outside of character classes, by the start of their escape, quantifier
     * or group. The verbs (*UTF) and (*UCP) at the start only define the character set, and are supported.
     */
    private static final Pattern CONSTRUCT = Pattern.compile(
            "(?<start>\\A(?:\\(\\*(?:UTF|UCP)\\))+)"
                    + "|(?<quoted>\\\\Q.*?(?:\\\\E|$))"
                    + "|(?<reference>\\\\(?:[1-9]|[kg]))"
                    + "|(?<escape>\\\\[KGRXC])"
                    + "|(?<skipped>\\\\.|\\[\\^?\\]?(?:\\\\.|\\[:\\^?\\w+:\\]|[^\\]\\\\])*\\])"
                    + "|(?<possessive>(?:[*+?]|\\{\\d+(?:,\\d*)?\\})\\+)"
                    + "|(?<look>\\(\\?<?[=!])"
                    + "|(?<atomic>\\(\\?>)"
                    + "|(?<recursion>\\(\\?(?:R|[+-]?\\d|&|P>))"
                    + "|(?<conditional>\\(\\?\\()"
                    + "|(?<verb>\\(\\*)",
            Pattern.DOTALL);

    private UnsupportedSyntax() {}

    /** The name of the unsupported syntax that a refusal has to contain; empty if the fact uses none. */
    static Optional<String> in(Fact fact) {
        return Stream.of(
                        inFilter(fact.filter()),
                        inSort(fact.sort()),
                        inProjection(fact.projection()),
                        inNumber(fact.skip(), "skip"),
                        inNumber(fact.limit(), "limit"))
                .flatMap(name -> name)
                .findFirst();
    }

    private static Stream<String> inFilter(Value filter) {
        return filter instanceof Document document
                ? fields(document).flatMap(UnsupportedSyntax::inField)
                : Stream.empty();
    }

    private static Stream<String> inField(Field field) {
        if (OPERATORS.contains(field.name())) {
            return Stream.of(field.name());
        }
        return switch (field.name()) {
            case "$expr" -> inExpression(field.value());
            case "$and", "$or", "$nor" -> elements(field.value()).flatMap(UnsupportedSyntax::inFilter);
            default -> field.name().startsWith("$") ? Stream.empty() : inPredicates(field.value());
        };
    }

    /** The operand of a field, or of an element. */
    private static Stream<String> inPredicates(Value asked) {
        if (asked instanceof RegularExpression expression) {
            return inPattern(expression.pattern());
        }
        boolean operators =
                asked instanceof Document document && fields(document).limit(1).anyMatch(UnsupportedSyntax::isOperator);
        return operators ? fields((Document) asked).flatMap(UnsupportedSyntax::inOperator) : Stream.empty();
    }

    private static boolean isOperator(Field field) {
        return field.name().startsWith("$");
    }

    private static Stream<String> inOperator(Field field) {
        if (OPERATORS.contains(field.name())) {
            return Stream.of(field.name());
        }
        return switch (field.name()) {
            case "$not" -> inPredicates(field.value());
            case "$elemMatch" -> Stream.concat(inFilter(field.value()), inPredicates(field.value()));
            case "$in", "$nin", "$all" -> elements(field.value()).flatMap(UnsupportedSyntax::inPredicates);
            case "$regex" ->
                field.value() instanceof StringValue pattern ? inPattern(pattern.value()) : inPredicates(field.value());
            default -> Stream.empty();
        };
    }

    private static Stream<String> inExpression(Value expression) {
        if (expression instanceof StringValue text) {
            return EXPRESSIONS.stream().filter(name -> (text.value() + ".").startsWith(name + "."));
        }
        if (expression instanceof Array array) {
            return array.stream().flatMap(UnsupportedSyntax::inExpression);
        }
        return expression instanceof Document document
                ? document.stream()
                        .filter(field -> !field.name().equals("$literal"))
                        .flatMap(field -> Stream.concat(
                                Stream.of(field.name()).filter(EXPRESSIONS::contains), inExpression(field.value())))
                : Stream.empty();
    }

    private static Stream<String> inPattern(String pattern) {
        Matcher constructs = CONSTRUCT.matcher(pattern);
        while (constructs.find()) {
            if (Stream.of("start", "quoted", "skipped").allMatch(kept -> constructs.group(kept) == null)) {
                return Stream.of(name(constructs));
            }
        }
        return Stream.empty();
    }

    private static String name(Matcher construct) {
        if (construct.group("escape") != null) {
            return construct.group();
        }
        return Stream.of("reference", "possessive", "look", "atomic", "recursion", "conditional", "verb")
                .filter(name -> construct.group(name) != null)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> inSort(@Nullable Value sort) {
        return sort instanceof Document document
                ? fields(document)
                        .filter(key -> !isNumber(key.value(), 1) && !isNumber(key.value(), -1))
                        .map(Field::name)
                : Stream.empty();
    }

    private static Stream<String> inProjection(@Nullable Value projection) {
        return projection instanceof Document document
                ? fields(document)
                        .filter(field -> !isNumber(field.value(), 1) && !isNumber(field.value(), 0)
                                || field.name().endsWith(".$"))
                        .map(Field::name)
                : Stream.empty();
    }

    private static Stream<String> inNumber(@Nullable Value value, String parameter) {
        return value == null || wholeNumber(value).isPresent() ? Stream.empty() : Stream.of(parameter);
    }

    /** The value, if it is a whole number of at least 0. */
    static Optional<Long> wholeNumber(Value value) {
        return value instanceof NumberValue number && number.toWholeNumber().orElse(-1) >= 0
                ? Optional.of(number.toWholeNumber().getAsLong())
                : Optional.empty();
    }

    private static boolean isNumber(Value value, long expected) {
        return value instanceof NumberValue number && number.toWholeNumber().equals(OptionalLong.of(expected));
    }

    private static Stream<Field> fields(Document document) {
        return document.stream();
    }

    private static Stream<Value> elements(Value value) {
        return value instanceof Array array ? array.stream() : Stream.empty();
    }
}
