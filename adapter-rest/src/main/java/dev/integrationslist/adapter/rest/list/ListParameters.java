package dev.integrationslist.adapter.rest.list;

import dev.integrationslist.adapter.rest.http.RequestBounds;
import dev.integrationslist.adapter.rest.http.ResponseHeaders;
import dev.integrationslist.application.port.in.ListRequest;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.integration.Integration;
import dev.integrationslist.domain.integration.IntegrationType;
import dev.integrationslist.domain.pattern.Pattern;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.QueryBounds;
import dev.integrationslist.domain.query.Sort;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.ExtendedJsonException;
import dev.integrationslist.extendedjson.Limits;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Makes a request of a query string. What is not understood to the last character is refused. */
public final class ListParameters {
    private final Map<Parameter, String> values = new EnumMap<>(Parameter.class);
    private final RequestBounds bounds;
    private Optional<String> hint = Optional.empty();

    private ListParameters(RequestBounds bounds) {
        this.bounds = bounds;
    }

    /**
     * What the pairs of a query string ask for.
     *
     * @throws RefusedException if a parameter is unknown, repeated or not valid
     */
    static Request read(List<QueryString.Pair> query, RequestBounds bounds) {
        ListParameters parameters = new ListParameters(bounds);
        for (QueryString.Pair pair : query) {
            Parameter parameter = Parameter.named(pair.name());
            if (parameters.values.put(parameter, pair.value()) != null) {
                throw parameter.refused("the parameter is repeated", "send it once");
            }
        }
        return parameters.request();
    }

    /** The maximum length of {@code name}, in characters: the filter has a pattern with a leaf for each. */
    public static int nameLength(RequestBounds bounds) {
        return Math.min(bounds.query().patternLength(), Pattern.MAX_SIZE);
    }

    /**
     * A request with what the client should know about it.
     *
     * @param hint for the header {@link ResponseHeaders#QUERY_HINT}; empty for none
     */
    record Request(ListRequest list, Optional<String> hint) {}

    private Request request() {
        Filter filter = filter();
        ListRequest list = new ListRequest(
                filter,
                document(Parameter.SORT, "{\"name\": 1}", Sort::parse).orElse(Sort.NONE),
                document(Parameter.FIELDS, "{\"name\": 1}", Projection::parse).orElse(Projection.EVERYTHING),
                number(Parameter.OFFSET).orElse(0),
                number(Parameter.COUNT));
        return new Request(list, hint);
    }

    private Filter filter() {
        Filter query = document(Parameter.QUERY, "{\"name\": {\"$regex\": \"g\"}}", (filter, limits) -> {
                    hint = RegexHint.of(filter);
                    return Filter.parse(filter, limits);
                })
                .orElse(Filter.EVERYTHING);
        Filter name = value(Parameter.NAME).map(this::nameContains).orElse(Filter.EVERYTHING);
        Filter type = value(Parameter.TYPE).map(ListParameters::ofType).orElse(Filter.EVERYTHING);
        return query.and(name).and(type);
    }

    /** The value of a parameter. Clients send an empty one to say nothing, as the typed client does for null. */
    private Optional<String> value(Parameter parameter) {
        return Optional.ofNullable(values.get(parameter)).filter(text -> !text.isEmpty());
    }

    private Filter nameContains(String text) {
        requireAtMost(nameLength(bounds), Parameter.NAME, text);
        return Integration.nameContains(text);
    }

    private static Filter ofType(String type) {
        return IntegrationType.of(type).map(Integration::ofType).orElseThrow(() -> {
            String all = Arrays.stream(IntegrationType.values())
                    .map(IntegrationType::id)
                    .collect(Collectors.joining(" or "));
            return Parameter.TYPE.refused("unknown type " + Abbreviated.text(type), "use " + all);
        });
    }

    private OptionalLong number(Parameter parameter) {
        return value(parameter).stream()
                .mapToLong(text -> number(parameter, text))
                .findFirst();
    }

    private static long number(Parameter parameter, String text) {
        if (!isDigits(text)) {
            boolean negative = text.startsWith("-") && isDigits(text.substring(1));
            throw parameter.refused(
                    Abbreviated.text(text) + (negative ? " is negative" : " is not a whole number"),
                    "write a number from 0 in digits, such as 50");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException tooLarge) {
            throw parameter.refused(Abbreviated.text(text) + " is too large", "write at most " + Long.MAX_VALUE);
        }
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> '0' <= c && c <= '9');
    }

    private <T> Optional<T> document(
            Parameter parameter, String example, BiFunction<Document, QueryBounds, T> meaning) {
        return value(parameter).map(text -> {
            requireAtMost(bounds.parameterLength(), parameter, text);
            return meaning.apply(json(parameter, text, example), bounds.query());
        });
    }

    private Document json(Parameter parameter, String text, String example) {
        String remedy = "write one JSON object such as " + example;
        if (text.isBlank()) {
            throw parameter.refused("only white space", remedy + ", or leave the parameter empty");
        }
        Limits limits = new Limits(bounds.parameterLength(), bounds.query().nestingDepth());
        try {
            return ExtendedJson.readDocument(text, limits);
        } catch (ExtendedJsonException wrong) {
            String place = ", line " + wrong.line() + ", column " + wrong.column();
            throw parameter.refusedAt(
                    place,
                    wrong.problem(),
                    Suggestions.remedy(parameter, text, limits)
                            .or(wrong::remedy)
                            .orElse(remedy));
        }
    }

    private static void requireAtMost(int most, Parameter parameter, String text) {
        if (text.length() > most) {
            throw parameter.refused("it has " + text.length() + " characters", "use at most " + most);
        }
    }
}
