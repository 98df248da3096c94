package dev.integrationslist.domain.expression;

import static dev.integrationslist.domain.expression.OperandKind.ANY;
import static dev.integrationslist.domain.expression.OperandKind.ARRAY;
import static dev.integrationslist.domain.expression.OperandKind.NUMBER;
import static dev.integrationslist.domain.expression.OperandKind.STRING;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An operator whose operands are told apart by their position.
 *
 * <p>A switch over this enum without a default is how the compiler names each place that a new operator concerns.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/">Expression operators</a>
 */
public enum ExpressionOperator {
    EQ("$eq", 2, 2, ANY),
    NE("$ne", 2, 2, ANY),
    GT("$gt", 2, 2, ANY),
    GTE("$gte", 2, 2, ANY),
    LT("$lt", 2, 2, ANY),
    LTE("$lte", 2, 2, ANY),
    CMP("$cmp", 2, 2, ANY),

    AND("$and", 0, Constants.MANY, ANY),
    OR("$or", 0, Constants.MANY, ANY),
    NOT("$not", 1, 1, ANY),

    COND("$cond", 3, 3, ANY),
    IF_NULL("$ifNull", 2, Constants.MANY, ANY),

    IN("$in", 2, 2, ANY, ARRAY),
    SIZE("$size", 1, 1, ARRAY),
    ARRAY_ELEM_AT("$arrayElemAt", 2, 2, ARRAY, NUMBER),
    FIRST("$first", 1, 1, ARRAY),
    LAST("$last", 1, 1, ARRAY),
    IS_ARRAY("$isArray", 1, 1, ANY),
    CONCAT_ARRAYS("$concatArrays", 0, Constants.MANY, ARRAY),
    SLICE("$slice", 2, 3, ARRAY, NUMBER),

    SET_IS_SUBSET("$setIsSubset", 2, 2, ARRAY),
    SET_INTERSECTION("$setIntersection", 0, Constants.MANY, ARRAY),
    SET_UNION("$setUnion", 0, Constants.MANY, ARRAY),
    SET_DIFFERENCE("$setDifference", 2, 2, ARRAY),
    SET_EQUALS("$setEquals", 2, Constants.MANY, ARRAY),
    ANY_ELEMENT_TRUE("$anyElementTrue", 1, 1, ARRAY),
    ALL_ELEMENTS_TRUE("$allElementsTrue", 1, 1, ARRAY),

    TYPE("$type", 1, 1, ANY),
    IS_NUMBER("$isNumber", 1, 1, ANY),
    TO_STRING("$toString", 1, 1, ANY),
    TO_INT("$toInt", 1, 1, ANY),
    TO_LONG("$toLong", 1, 1, ANY),
    TO_DOUBLE("$toDouble", 1, 1, ANY),
    TO_DECIMAL("$toDecimal", 1, 1, ANY),
    TO_BOOL("$toBool", 1, 1, ANY),
    TO_DATE("$toDate", 1, 1, ANY),
    TO_OBJECT_ID("$toObjectId", 1, 1, ANY),

    ADD("$add", 0, Constants.MANY, ANY),
    SUBTRACT("$subtract", 2, 2, ANY),
    MULTIPLY("$multiply", 0, Constants.MANY, NUMBER),
    DIVIDE("$divide", 2, 2, NUMBER),
    MOD("$mod", 2, 2, NUMBER),
    ABS("$abs", 1, 1, NUMBER),
    CEIL("$ceil", 1, 1, NUMBER),
    FLOOR("$floor", 1, 1, NUMBER),
    ROUND("$round", 1, 2, NUMBER),
    TRUNC("$trunc", 1, 2, NUMBER),
    MIN("$min", 0, Constants.MANY, ANY),
    MAX("$max", 0, Constants.MANY, ANY),
    SUM("$sum", 0, Constants.MANY, ANY),
    AVG("$avg", 0, Constants.MANY, ANY),

    CONCAT("$concat", 0, Constants.MANY, STRING),
    TO_LOWER("$toLower", 1, 1, ANY),
    TO_UPPER("$toUpper", 1, 1, ANY),
    STR_LEN_CP("$strLenCP", 1, 1, STRING),
    SUBSTR_CP("$substrCP", 3, 3, ANY, NUMBER),
    INDEX_OF_CP("$indexOfCP", 2, 4, STRING, STRING, NUMBER),
    SPLIT("$split", 2, 2, STRING),
    STRCASECMP("$strcasecmp", 2, 2, ANY);

    private static final class Constants {
        static final int MANY = Integer.MAX_VALUE;
    }

    private final String symbol;
    private final int least;
    private final int most;
    private final List<OperandKind> kinds;

    ExpressionOperator(String symbol, int least, int most, OperandKind... kinds) {
        this.symbol = symbol;
        this.least = least;
        this.most = most;
        this.kinds = List.of(kinds);
    }

    /** The operator's name in MongoDB, with its dollar sign. */
    public String symbol() {
        return symbol;
    }

    /** Whether the operator takes this number of operands. */
    public boolean takes(int operands) {
        return operands >= least && operands <= most;
    }

    /** The least number of operands. */
    public int least() {
        return least;
    }

    /** The kind of value that the operator takes at a position from 0. */
    public OperandKind kind(int position) {
        return kinds.get(Math.min(position, kinds.size() - 1));
    }

    /** How many operands it takes, as a clause. */
    String expectation() {
        String number =
                least == most ? "" + least : most == Constants.MANY ? "at least " + least : least + " to " + most;
        return symbol + " takes " + number + (most == 1 ? " operand" : " operands");
    }

    /** The operator with a symbol, or empty if none of this enum has it. */
    public static Optional<ExpressionOperator> of(String symbol) {
        return Stream.of(values())
                .filter(operator -> operator.symbol.equals(symbol))
                .findFirst();
    }
}
