package dev.integrationslist.domain.query;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * An operator that applies to a field: the key of an operator document such as {@code {"$gt": 5}}.
 *
 * <p>A switch over this enum without a default is how the compiler names each place that a new operator concerns.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/mql/query-predicates/">Query predicates</a>
 */
public enum FieldOperator {
    EQ("$eq"),
    NE("$ne"),
    GT("$gt"),
    GTE("$gte"),
    LT("$lt"),
    LTE("$lte"),
    IN("$in"),
    NIN("$nin"),
    NOT("$not"),
    EXISTS("$exists"),
    TYPE("$type"),
    REGEX("$regex"),
    MOD("$mod"),
    ALL("$all"),
    ELEM_MATCH("$elemMatch"),
    SIZE("$size"),
    BITS_ALL_SET("$bitsAllSet"),
    BITS_ALL_CLEAR("$bitsAllClear"),
    BITS_ANY_SET("$bitsAnySet"),
    BITS_ANY_CLEAR("$bitsAnyClear");

    private final String symbol;

    FieldOperator(String symbol) {
        this.symbol = symbol;
    }

    /** The operator's name in MongoDB, with its dollar sign. */
    public String symbol() {
        return symbol;
    }

    /** The operator with a symbol, or empty if no operator on fields has it. */
    public static Optional<FieldOperator> of(String symbol) {
        return Stream.of(values())
                .filter(operator -> operator.symbol.equals(symbol))
                .findFirst();
    }
}
