package dev.integrationslist.domain.query;

import static java.util.Map.entry;

import dev.integrationslist.domain.schema.Keyword;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keywords of JSON Schema that MongoDB's {@code $jsonSchema} does not have, each with what to write instead. */
final class RefusedKeywords {
    private static final String LEAVE_OUT = "leave it out";

    private static final Map<String, String> REMEDIES = Map.ofEntries(
            entry("$ref", "write the schema in its place"),
            entry("$schema", LEAVE_OUT),
            entry("$id", LEAVE_OUT),
            entry("id", LEAVE_OUT),
            entry("$comment", "use description"),
            entry("definitions", "write each schema in its place"),
            entry("$defs", "write each schema in its place"),
            entry("default", LEAVE_OUT),
            entry("examples", LEAVE_OUT),
            entry("format", "use pattern"),
            entry("const", "use enum with one value"),
            entry("contains", "use not with items: {\"not\": {\"items\": {\"not\": …}}}"),
            entry("propertyNames", "use patternProperties with additionalProperties"),
            entry("prefixItems", "use items with a list of schemas"),
            entry("unevaluatedItems", "use additionalItems"),
            entry("unevaluatedProperties", "use additionalProperties"),
            entry("dependentRequired", "use dependencies"),
            entry("dependentSchemas", "use dependencies"),
            entry("if", "use anyOf with not"),
            entry("then", "use anyOf with not"),
            entry("else", "use anyOf with not"),
            entry("encrypt", "client-side encryption is not of integrations; use bsonType \"binData\""),
            entry("encryptMetadata", "client-side encryption is not of integrations; leave it out"));

    private static final String KNOWN =
            Stream.of(Keyword.values()).map(Keyword::symbol).collect(Collectors.joining(" "));

    private RefusedKeywords() {}

    /** What is wrong with a name that is no keyword, as a clause. */
    static String problem(String name) {
        return REMEDIES.containsKey(name)
                ? "the keyword " + name + " is not in $jsonSchema"
                : "unknown keyword " + name;
    }

    /** What to write instead, as a clause. */
    static String remedy(String name) {
        return REMEDIES.getOrDefault(name, "use one of " + KNOWN);
    }
}
