package dev.integrationslist.domain.document;

import java.util.Arrays;
import java.util.Optional;

/**
 * BSON's types, each with its number and alias in {@code $type}, and its rank in the order of types.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/type/#available-types">Available types</a>
 * @see <a href="https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/">Comparison order</a>
 */
public enum ValueType {
    MIN_KEY(-1, "minKey", -1),
    UNDEFINED(6, "undefined", 0),
    NULL(10, "null", 5),
    DOUBLE(1, "double", 10),
    INT(16, "int", 10),
    LONG(18, "long", 10),
    DECIMAL(19, "decimal", 10),
    STRING(2, "string", 15),
    SYMBOL(14, "symbol", 15),
    OBJECT(3, "object", 20),
    ARRAY(4, "array", 25),
    BINARY(5, "binData", 30),
    OBJECT_ID(7, "objectId", 35),
    BOOLEAN(8, "bool", 40),
    DATE(9, "date", 45),
    TIMESTAMP(17, "timestamp", 47),
    REGULAR_EXPRESSION(11, "regex", 50),
    DB_POINTER(12, "dbPointer", 55),
    JAVASCRIPT(13, "javascript", 60),
    JAVASCRIPT_WITH_SCOPE(15, "javascriptWithScope", 65),
    MAX_KEY(127, "maxKey", 127);

    private final int number;
    private final String alias;
    private final int rank;

    ValueType(int number, String alias, int rank) {
        this.number = number;
        this.alias = alias;
        this.rank = rank;
    }

    /** The type's number in BSON, as {@code $type} takes it. */
    public int number() {
        return number;
    }

    /** The type's name, as {@code $type} takes it. */
    public String alias() {
        return alias;
    }

    /**
     * The type's place in the order of types. Types of the same rank form one class, whose values compare with each
     * other: the four numeric types, and strings with symbols.
     */
    public int rank() {
        return rank;
    }

    /** Whether this is one of the four numeric types. */
    public boolean isNumber() {
        return rank == DOUBLE.rank;
    }

    /** The type with that number, or empty. */
    public static Optional<ValueType> ofNumber(int number) {
        return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
    }

    /** The type with that alias (case-sensitive), or empty. */
    public static Optional<ValueType> ofAlias(String alias) {
        return Arrays.stream(values()).filter(type -> type.alias.equals(alias)).findFirst();
    }
}
