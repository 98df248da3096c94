package dev.integrationslist.adapter.rest.list;

import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.ExtendedJsonException;
import dev.integrationslist.extendedjson.Limits;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the caller probably meant by a parameter that is not JSON, for the error message. */
final class Suggestions {
    private static final int LONGEST = 200;
    private static final Pattern ENCODED = Pattern.compile("%(?:25){0,3}7[Bb]");
    private static final Pattern NAME = Pattern.compile("-?[A-Za-z_][\\w.]*+");
    private static final String RULES = "write JSON: keys and strings in double quotes, ISODate(\"…\") as"
            + " {\"$date\": \"…\"}, ObjectId(\"…\") as {\"$oid\": \"…\"}, /x/i as"
            + " {\"$regex\": \"x\", \"$options\": \"i\"}";

    private Suggestions() {}

    /** The remedy for a text that is not JSON; empty if nothing better than an example is known. */
    static Optional<String> remedy(Parameter parameter, String text, Limits limits) {
        if (ENCODED.matcher(text).lookingAt()) {
            return Optional.of("the value is percent-encoded twice; encode it once");
        }
        List<String> names = List.of(text.split(",\\s*", -1));
        if (parameter != Parameter.QUERY
                && names.stream().allMatch(name -> NAME.matcher(name).matches())) {
            return shown(fieldList(parameter, names));
        }
        return ShellNotation.toJson(text)
                .filter(json -> isReadable(json, limits))
                .map(json -> shown(json).orElse(RULES));
    }

    private static Optional<String> shown(String json) {
        return json.length() > LONGEST ? Optional.empty() : Optional.of("write " + json);
    }

    /** A list of names, as other APIs take it, with {@code -} for a descending or an excluded field. */
    private static String fieldList(Parameter parameter, List<String> names) {
        String negative = parameter == Parameter.SORT ? "-1" : "0";
        return names.stream()
                .map(name -> name.startsWith("-") ? member(name.substring(1), negative) : member(name, "1"))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String member(String name, String value) {
        return '"' + name + "\": " + value;
    }

    private static boolean isReadable(String json, Limits limits) {
        try {
            ExtendedJson.readDocument(json, limits);
            return true;
        } catch (ExtendedJsonException unreadable) {
            return false;
        }
    }
}
