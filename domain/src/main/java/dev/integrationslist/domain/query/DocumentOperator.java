package dev.integrationslist.domain.query;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * An operator that applies to a whole document: a key of a filter beside the names of fields.
 *
 * <p>A switch over this enum without a default is how the compiler names each place that a new operator concerns.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/mql/query-predicates/logical/">Logical operators</a>
 */
public enum DocumentOperator {
    AND("$and"),
    OR("$or"),
    NOR("$nor"),
    JSON_SCHEMA("$jsonSchema"),
    EXPR("$expr"),
    COMMENT("$comment"),
    ALWAYS_TRUE("$alwaysTrue"),
    ALWAYS_FALSE("$alwaysFalse");

    private final String symbol;

    DocumentOperator(String symbol) {
        this.symbol = symbol;
    }

    /** The operator's name in MongoDB, with its dollar sign. */
    public String symbol() {
        return symbol;
    }

    /** The operator with a symbol, or empty if no operator on documents has it. */
    public static Optional<DocumentOperator> of(String symbol) {
        return Stream.of(values())
                .filter(operator -> operator.symbol.equals(symbol))
                .findFirst();
    }
}
