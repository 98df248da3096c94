package dev.integrationslist.domain.expression;

import static java.util.Map.entry;

import java.util.Map;

/** MongoDB's operators and variables that are left out of the language for a reason. */
final class RefusedExpressions {
    private static final String SCRIPT = "it runs JavaScript in the database";
    private static final String RANDOM = "its result is random, so that pages would not fit together";
    private static final String CLOCK = "it reads the clock, so that pages would not fit together";
    private static final String GROWTH = "it can make a value of any size from a small document";
    private static final String METADATA = "it reads what the database keeps beside the document";

    private static final Map<String, String> REASONS = Map.ofEntries(
            entry("$function", SCRIPT),
            entry("$accumulator", SCRIPT),
            entry("$rand", RANDOM),
            entry("$sampleRate", RANDOM),
            entry("$reduce", GROWTH),
            entry("$range", GROWTH),
            entry("$zip", GROWTH),
            entry("$replaceAll", GROWTH),
            entry("$meta", METADATA),
            entry("$$NOW", CLOCK),
            entry("$$CLUSTER_TIME", CLOCK),
            entry("$$USER_ROLES", METADATA),
            entry("$$SEARCH_META", METADATA));

    private RefusedExpressions() {}

    /** Why the operator is refused, as a clause. */
    static String problem(String operator) {
        String reason = REASONS.get(operator);
        return reason == null ? "unknown operator " + operator : operator + " is refused, since " + reason;
    }

    /** Why the variable is refused, as a clause. */
    static String variable(String name) {
        String reason = REASONS.get("$$" + name);
        return reason == null ? "unknown variable $$" + name : "$$" + name + " is refused, since " + reason;
    }
}
