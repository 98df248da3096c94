package dev.integrationslist.domain.schema;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A keyword of {@code $jsonSchema}: those of JSON Schema's draft 4 that MongoDB has, and {@code bsonType}.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/jsonSchema/#available-keywords">Keywords</a>
 */
public enum Keyword {
    ADDITIONAL_ITEMS("additionalItems", Words.SCHEMA_OR_BOOLEAN),
    ADDITIONAL_PROPERTIES("additionalProperties", Words.SCHEMA_OR_BOOLEAN),
    ALL_OF("allOf", Words.SCHEMAS),
    ANY_OF("anyOf", Words.SCHEMAS),
    BSON_TYPE(
            "bsonType",
            "takes the name of a type, such as \"string\", \"int\" or \"number\", or a list of names, each once"),
    DEPENDENCIES("dependencies", "takes a document that maps names to schemas or to lists of names, each once"),
    DESCRIPTION("description", Words.STRING),
    ENUM("enum", "takes a list of at least one value, each once"),
    EXCLUSIVE_MAXIMUM("exclusiveMaximum", Words.BOOLEAN + " beside maximum"),
    EXCLUSIVE_MINIMUM("exclusiveMinimum", Words.BOOLEAN + " beside minimum"),
    ITEMS("items", "takes a schema for each element, or a list of schemas for the first elements"),
    MAX_ITEMS("maxItems", Words.COUNT),
    MAX_LENGTH("maxLength", Words.COUNT),
    MAX_PROPERTIES("maxProperties", Words.COUNT),
    MAXIMUM("maximum", Words.NUMBER),
    MIN_ITEMS("minItems", Words.COUNT),
    MIN_LENGTH("minLength", Words.COUNT),
    MIN_PROPERTIES("minProperties", Words.COUNT),
    MINIMUM("minimum", Words.NUMBER),
    MULTIPLE_OF("multipleOf", "takes a finite number greater than 0"),
    NOT("not", "takes a schema"),
    ONE_OF("oneOf", Words.SCHEMAS),
    PATTERN("pattern", "takes a regular expression as a string"),
    PATTERN_PROPERTIES("patternProperties", "takes a document that maps regular expressions to schemas"),
    PROPERTIES("properties", "takes a document that maps names to schemas"),
    REQUIRED("required", "takes a list of at least one name, each once"),
    TITLE("title", Words.STRING),
    TYPE(
            "type",
            "takes \"object\", \"array\", \"string\", \"number\", \"boolean\" or \"null\", or a list of them, each once;"
                    + " bsonType has the other types"),
    UNIQUE_ITEMS("uniqueItems", Words.BOOLEAN);

    private static final class Words {
        static final String BOOLEAN = "takes true or false";
        static final String COUNT = "takes a whole number of at least 0";
        static final String NUMBER = "takes a number";
        static final String SCHEMAS = "takes a list of at least one schema";
        static final String SCHEMA_OR_BOOLEAN = "takes a schema, true or false";
        static final String STRING = "takes a string";
    }

    private final String symbol;
    private final String operand;

    Keyword(String symbol, String operand) {
        this.symbol = symbol;
        this.operand = operand;
    }

    /** The keyword's name in a schema. */
    public String symbol() {
        return symbol;
    }

    /** What the keyword takes, as a clause for error messages. */
    public String expectation() {
        return symbol + " " + operand;
    }

    /** The keyword with a name, or empty if there is none. */
    public static Optional<Keyword> of(String symbol) {
        return Stream.of(values())
                .filter(keyword -> keyword.symbol.equals(symbol))
                .findFirst();
    }
}
