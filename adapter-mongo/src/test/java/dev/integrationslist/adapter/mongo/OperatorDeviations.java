package dev.integrationslist.adapter.mongo;

import dev.integrationslist.adapter.mongo.OperatorOpinionTest.Evaluation;
import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.ObjectId;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.expression.ExpressionOperator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What mongo-java-server 1.47 gets wrong in operators of expressions, with the page or the fact that decides it. */
final class OperatorDeviations {
    private record Rule(String does, String decided, Set<ExpressionOperator> operators, Predicate<Evaluation> covers) {}

    private static final List<Rule> RULES = List.of(
            rule(
                    "a missing value equals null",
                    "recorded: query/misc/expr",
                    evaluation -> evaluation.isNullish(0) && evaluation.isNullish(1),
                    ExpressionOperator.EQ,
                    ExpressionOperator.NE,
                    ExpressionOperator.GT,
                    ExpressionOperator.GTE,
                    ExpressionOperator.LT,
                    ExpressionOperator.LTE,
                    ExpressionOperator.CMP),
            rule("$cmp gives other numbers than -1, 0 and 1", "manual: $cmp", any -> true, ExpressionOperator.CMP),
            rule(
                    "$toString takes neither dates nor truth values, and writes numbers as Java does",
                    "manual: $toString",
                    evaluation -> evaluation.has(DateTime.class, BooleanValue.class, NumberValue.class),
                    ExpressionOperator.TO_STRING),
            rule(
                    "$toLower and $toUpper keep null and missing values, change all letters, and take values of any type",
                    "manual: $toLower",
                    evaluation -> !(evaluation.operands().get(0) instanceof StringValue text)
                            || !text.value().matches("\\p{ASCII}*"),
                    ExpressionOperator.TO_LOWER,
                    ExpressionOperator.TO_UPPER),
            rule(
                    "$trunc takes no place, $multiply two operands, $ifNull two operands",
                    "manual: $trunc, $multiply, $ifNull",
                    evaluation -> evaluation.operands().size() != natural(evaluation.operator()),
                    ExpressionOperator.TRUNC,
                    ExpressionOperator.MULTIPLY,
                    ExpressionOperator.IF_NULL),
            rule(
                    "the order of an intersection is another",
                    "manual: $setIntersection leaves it open",
                    any -> true,
                    ExpressionOperator.SET_INTERSECTION),
            rule(
                    "indexes may be negative, fractions or beyond an int, and other types than strings are cut",
                    "manual: $substrCP, $indexOfCP, $slice, $arrayElemAt",
                    evaluation -> evaluation.operands().stream().anyMatch(OperatorDeviations::isNoIndex)
                            || evaluation.isNullish(evaluation.operands().size() - 1)
                            || evaluation.isNullish(1),
                    ExpressionOperator.SUBSTR_CP,
                    ExpressionOperator.INDEX_OF_CP,
                    ExpressionOperator.SLICE,
                    ExpressionOperator.ARRAY_ELEM_AT),
            rule(
                    "numbers beyond the range are cut",
                    "manual: $toInt, $toLong, $abs",
                    evaluation -> evaluation.operands().stream().anyMatch(OperatorDeviations::isLarge),
                    ExpressionOperator.TO_INT,
                    ExpressionOperator.TO_LONG,
                    ExpressionOperator.ABS,
                    ExpressionOperator.CEIL,
                    ExpressionOperator.FLOOR,
                    ExpressionOperator.TRUNC),
            rule(
                    "$toObjectId and $toDate take no ObjectId",
                    "manual: $toObjectId, $toDate",
                    evaluation -> evaluation.has(ObjectId.class),
                    ExpressionOperator.TO_OBJECT_ID,
                    ExpressionOperator.TO_DATE),
            rule(
                    "$mod and $divide calculate with doubles, and divide by zero",
                    "manual: $mod, $divide",
                    evaluation -> evaluation.has(NumberValue.class),
                    ExpressionOperator.MOD,
                    ExpressionOperator.DIVIDE),
            rule(
                    "$split fails at null, and splits at the empty string",
                    "manual: $split",
                    evaluation -> evaluation.isNullish(1)
                            || evaluation.operands().get(1) instanceof StringValue text
                                    && text.value().isEmpty(),
                    ExpressionOperator.SPLIT),
            rule(
                    "arrays compare by their elements",
                    "recorded: query/misc/expr",
                    evaluation -> evaluation.has(Array.class),
                    ExpressionOperator.MIN,
                    ExpressionOperator.MAX,
                    ExpressionOperator.SET_UNION),
            rule(
                    "a number is a member only if it has the same type",
                    "recorded: query/misc/expr",
                    evaluation -> evaluation.has(NumberValue.class),
                    ExpressionOperator.IN),
            rule(
                    "the numbers of an array in the array are added",
                    "manual: $sum",
                    evaluation -> evaluation.operands().get(0) instanceof Array array
                            && array.stream().anyMatch(Array.class::isInstance),
                    ExpressionOperator.SUM,
                    ExpressionOperator.AVG),
            rule(
                    "an array is as one that has null after it",
                    "manual: comparison order",
                    evaluation -> evaluation.has(Array.class),
                    ExpressionOperator.EQ,
                    ExpressionOperator.NE,
                    ExpressionOperator.GT,
                    ExpressionOperator.GTE,
                    ExpressionOperator.LT,
                    ExpressionOperator.LTE),
            rule(
                    "a double beyond the range of long is the largest long",
                    "manual: comparison order",
                    evaluation -> evaluation.has(Int64.class) && evaluation.has(DoubleValue.class),
                    ExpressionOperator.EQ,
                    ExpressionOperator.NE,
                    ExpressionOperator.GT,
                    ExpressionOperator.GTE,
                    ExpressionOperator.LT,
                    ExpressionOperator.LTE),
            rule(
                    "a decimal takes no large double",
                    "manual: $subtract",
                    evaluation -> evaluation.has(Decimal128.class) && evaluation.has(DoubleValue.class),
                    ExpressionOperator.SUBTRACT),
            rule(
                    "the indexes of what has no such place are not looked at, and -0 is 0",
                    "manual: $substrCP",
                    evaluation -> !(evaluation.operands().get(0) instanceof StringValue text)
                            || text.value().isEmpty(),
                    ExpressionOperator.SUBSTR_CP),
            rule(
                    "longs overflow",
                    "manual: $multiply, $subtract, $sum",
                    evaluation -> evaluation.has(Int64.class)
                            || evaluation.operands().get(0) instanceof Array array
                                    && array.stream().anyMatch(Int64.class::isInstance),
                    ExpressionOperator.MULTIPLY,
                    ExpressionOperator.SUBTRACT,
                    ExpressionOperator.ADD,
                    ExpressionOperator.SUM,
                    ExpressionOperator.AVG),
            rule(
                    "dates are added to dates, and doubles to dates without rounding or a check of the range",
                    "manual: $add, $subtract",
                    evaluation -> evaluation.has(DateTime.class),
                    ExpressionOperator.ADD,
                    ExpressionOperator.SUBTRACT),
            rule(
                    "$toDate takes any double and no decimal",
                    "manual: $toDate",
                    evaluation -> evaluation.has(DoubleValue.class, Decimal128.class),
                    ExpressionOperator.TO_DATE),
            rule(
                    "an operand that is no number is not looked at beside null",
                    "manual: $multiply",
                    evaluation -> evaluation.isNullish(1),
                    ExpressionOperator.MULTIPLY),
            rule(
                    "a count of 0 is no error",
                    "manual: $slice",
                    evaluation -> evaluation.operands().size() > 2,
                    ExpressionOperator.SLICE),
            rule(
                    "an empty string is found beyond the end",
                    "manual: $indexOfCP",
                    evaluation -> evaluation.operands().get(1) instanceof StringValue text
                            && text.value().isEmpty(),
                    ExpressionOperator.INDEX_OF_CP));

    private OperatorDeviations() {}

    private static Rule rule(
            String does,
            String decided,
            Predicate<Evaluation> covers,
            ExpressionOperator first,
            ExpressionOperator... rest) {
        return new Rule(does, decided, EnumSet.of(first, rest), covers);
    }

    /** The number of operands that the server takes. */
    private static int natural(ExpressionOperator operator) {
        return operator == ExpressionOperator.TRUNC ? 1 : 2;
    }

    private static boolean isNoIndex(@Nullable Value value) {
        return value instanceof NumberValue number
                        && (number.toWholeNumber().isEmpty()
                                || number.toWholeNumber().getAsLong() < 0
                                || isLarge(number)
                                || number.toWholeNumber().getAsLong() == Integer.MAX_VALUE)
                || !(value instanceof NumberValue || value instanceof StringValue || value instanceof Array);
    }

    private static boolean isLarge(@Nullable Value value) {
        return value instanceof NumberValue number
                && number.toBigDecimal().abs().doubleValue() >= Integer.MAX_VALUE;
    }

    /** The reason of a difference, or the empty text. */
    static String reason(Evaluation evaluation) {
        return RULES.stream()
                .filter(rule -> rule.operators.contains(evaluation.operator()) && rule.covers.test(evaluation))
                .map(rule -> rule.does + " (" + rule.decided + ")")
                .findFirst()
                .orElse("");
    }
}
