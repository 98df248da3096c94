package dev.integrationslist.domain.query;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/** MongoDB's operators that are not in the language, each with the reason. */
final class RefusedOperators {
    private static final String SCRIPT = "it runs JavaScript in the database";
    private static final String GEOSPATIAL = "integrations have no geospatial data";
    private static final String RANDOM = "pages of a random selection would not fit together";
    private static final String INDEX = "it needs an index that integrations do not have";

    private static final Map<String, String> REASONS = Map.ofEntries(
            entry("$where", SCRIPT),
            entry("$function", SCRIPT),
            entry("$accumulator", SCRIPT),
            entry("$text", INDEX),
            entry("$search", INDEX),
            entry("$sampleRate", RANDOM),
            entry("$rand", RANDOM),
            entry("$near", GEOSPATIAL),
            entry("$nearSphere", GEOSPATIAL),
            entry("$within", GEOSPATIAL),
            entry("$geoNear", GEOSPATIAL),
            entry("$geoWithin", GEOSPATIAL),
            entry("$geoIntersects", GEOSPATIAL),
            entry("$geometry", GEOSPATIAL),
            entry("$box", GEOSPATIAL),
            entry("$center", GEOSPATIAL),
            entry("$centerSphere", GEOSPATIAL),
            entry("$polygon", GEOSPATIAL),
            entry("$minDistance", GEOSPATIAL),
            entry("$maxDistance", GEOSPATIAL),
            entry("$uniqueDocs", GEOSPATIAL));

    private static final String REGEX = "write {\"$regex\": \"…\", \"$options\": \"…\"}";

    /** What was probably meant by an operator of another API, and what to do without one of MongoDB's. */
    private static final Map<String, String> REMEDIES = Map.of(
            "$regexp",
            REGEX,
            "$flags",
            REGEX,
            "$sampleRate",
            "select a page instead",
            "$rand",
            "select a page instead");

    private RefusedOperators() {}

    /** The reason for the refusal of the operator, as a clause. */
    static String problem(String operator) {
        String reason = REASONS.get(operator);
        return reason == null ? "unknown operator " + operator : operator + " is refused, since " + reason;
    }

    /** What to do instead, as a clause; empty for the list of operators. */
    static Optional<String> remedy(String operator) {
        return Optional.ofNullable(REMEDIES.get(operator));
    }

    /** Whether MongoDB has the operator and the language does not. */
    static boolean contains(String operator) {
        return REASONS.containsKey(operator);
    }
}
