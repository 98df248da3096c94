package dev.integrationslist.domain.query;

import static java.util.Map.entry;

import java.util.Map;

/** MongoDB's operators that are not in the language, each with the reason. */
final class RefusedOperators {
    private static final String SCRIPT = "it runs JavaScript in the database";
    private static final String EXPRESSION = "an aggregation expression can cost any amount of time and memory";
    private static final String GEOSPATIAL = "integrations have no geospatial data";
    private static final String INDEX = "it needs an index that integrations do not have";

    private static final Map<String, String> REASONS = Map.ofEntries(
            entry("$where", SCRIPT),
            entry("$function", SCRIPT),
            entry("$accumulator", SCRIPT),
            entry("$expr", EXPRESSION),
            entry("$text", INDEX),
            entry("$search", INDEX),
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

    private RefusedOperators() {}

    /** The reason for the refusal of the operator, as a clause. */
    static String problem(String operator) {
        String reason = REASONS.get(operator);
        return reason == null ? "unknown operator " + operator : operator + " is refused, since " + reason;
    }

    /** Whether MongoDB has the operator and the language does not. */
    static boolean contains(String operator) {
        return REASONS.containsKey(operator);
    }
}
