package dev.integrationslist.queryengine.expression;

import static dev.integrationslist.queryengine.expression.OperatorFunction.binary;
import static dev.integrationslist.queryengine.expression.OperatorFunction.unary;
import static dev.integrationslist.queryengine.expression.OperatorFunction.variadic;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.expression.ExpressionOperator;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The functions of the operators with operands by position; those of comparisons, conditions and types are here. */
final class Operators {
    private static final StringValue MISSING = new StringValue("missing");

    private Operators() {}

    static OperatorFunction function(ExpressionOperator operator) {
        return switch (operator) {
            case EQ -> binary((evaluation, left, right) -> Values.of(evaluation.areEqual(left, right)));
            case NE -> binary((evaluation, left, right) -> Values.of(!evaluation.areEqual(left, right)));
            case GT -> ordered(order -> order > 0);
            case GTE -> ordered(order -> order >= 0);
            case LT -> ordered(order -> order < 0);
            case LTE -> ordered(order -> order <= 0);
            case CMP -> binary((evaluation, left, right) -> Values.ofOrder(evaluation.compare(left, right)));
            case AND -> variadic(Operators::and);
            case OR -> variadic(Operators::or);
            case NOT -> unary((evaluation, operand) -> Values.of(!Values.isTrue(operand)));
            case COND -> variadic(Operators::cond);
            case IF_NULL -> variadic(Operators::ifNull);
            case TYPE -> unary((evaluation, operand) -> type(operand));
            case IS_NUMBER -> unary((evaluation, operand) -> Values.of(operand instanceof NumberValue));
            case IS_ARRAY -> unary((evaluation, operand) -> Values.of(operand instanceof Array));
            case IN -> binary(ArrayOperators::in);
            case SIZE -> unary(ArrayOperators::size);
            case ARRAY_ELEM_AT -> binary(ArrayOperators::elementAt);
            case FIRST -> unary((evaluation, operand) -> ArrayOperators.element(operand, 0));
            case LAST -> unary((evaluation, operand) -> ArrayOperators.element(operand, -1));
            case CONCAT_ARRAYS -> variadic(ArrayOperators::concat);
            case SLICE -> variadic(ArrayOperators::slice);
            case SET_IS_SUBSET -> binary(SetOperators::isSubset);
            case SET_INTERSECTION -> variadic(SetOperators::intersection);
            case SET_UNION -> variadic(SetOperators::union);
            case SET_DIFFERENCE -> binary(SetOperators::difference);
            case SET_EQUALS -> variadic(SetOperators::areEqual);
            case ANY_ELEMENT_TRUE -> unary(SetOperators::anyElementTrue);
            case ALL_ELEMENTS_TRUE -> unary(SetOperators::allElementsTrue);
            case TO_STRING -> unary(Conversions::toText);
            case TO_INT -> unary((evaluation, operand) -> Conversions.toInt(operand));
            case TO_LONG -> unary((evaluation, operand) -> Conversions.toLong(operand));
            case TO_DOUBLE -> unary((evaluation, operand) -> Conversions.toDouble(operand));
            case TO_DECIMAL -> unary((evaluation, operand) -> Conversions.toDecimal(operand));
            case TO_BOOL -> unary((evaluation, operand) -> Conversions.toBoolean(operand));
            case TO_DATE -> unary((evaluation, operand) -> Conversions.toDate(operand));
            case TO_OBJECT_ID -> unary((evaluation, operand) -> Conversions.toObjectId(operand));
            case ADD -> variadic(Arithmetic::add);
            case SUBTRACT -> binary((evaluation, left, right) -> Arithmetic.subtract(left, right));
            case MULTIPLY -> variadic(Arithmetic::multiply);
            case DIVIDE -> binary((evaluation, left, right) -> Arithmetic.divide(left, right));
            case MOD -> binary(Arithmetic::mod);
            case ABS -> unary((evaluation, operand) -> Rounding.abs(operand));
            case CEIL -> unary((evaluation, operand) -> Rounding.ceil(operand));
            case FLOOR -> unary((evaluation, operand) -> Rounding.floor(operand));
            case ROUND -> variadic(Rounding::round);
            case TRUNC -> variadic(Rounding::trunc);
            case MIN -> Accumulators.min();
            case MAX -> Accumulators.max();
            case SUM -> Accumulators.sum();
            case AVG -> Accumulators.avg();
            case CONCAT -> variadic(StringOperators::concat);
            case TO_LOWER -> unary(StringOperators::toLower);
            case TO_UPPER -> unary(StringOperators::toUpper);
            case STR_LEN_CP -> unary(StringOperators::length);
            case SUBSTR_CP -> variadic(StringOperators::substring);
            case INDEX_OF_CP -> variadic(StringOperators::indexOf);
            case SPLIT -> binary(StringOperators::split);
            case STRCASECMP -> binary(StringOperators::compareIgnoringCase);
        };
    }

    private static OperatorFunction ordered(IntPredicate order) {
        return binary((evaluation, left, right) -> Values.of(order.test(evaluation.compare(left, right))));
    }

    private static @Nullable Value cond(Evaluation evaluation, Evaluator[] operands) {
        return operands[Values.isTrue(operands[0].evaluate(evaluation)) ? 1 : 2].evaluate(evaluation);
    }

    private static Value and(Evaluation evaluation, Evaluator[] operands) {
        for (Evaluator operand : operands) {
            if (!Values.isTrue(operand.evaluate(evaluation))) {
                return Values.FALSE;
            }
        }
        return Values.TRUE;
    }

    private static Value or(Evaluation evaluation, Evaluator[] operands) {
        for (Evaluator operand : operands) {
            if (Values.isTrue(operand.evaluate(evaluation))) {
                return Values.TRUE;
            }
        }
        return Values.FALSE;
    }

    /** The first operand that is not nullish, or the last one. */
    private static @Nullable Value ifNull(Evaluation evaluation, Evaluator[] operands) {
        for (int i = 0; i < operands.length - 1; i++) {
            Value value = operands[i].evaluate(evaluation);
            if (!Values.isNullish(value)) {
                return value;
            }
        }
        return operands[operands.length - 1].evaluate(evaluation);
    }

    private static Value type(@Nullable Value operand) {
        return operand == null ? MISSING : new StringValue(operand.type().alias());
    }
}
