package dev.integrationslist.adapter.rest.list;

import dev.integrationslist.application.port.in.ListRequest;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.integration.Integration;
import dev.integrationslist.domain.integration.IntegrationType;
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
    private final QueryBounds bounds;

    private ListParameters(QueryBounds bounds) {
        this.bounds = bounds;
    }

    /**
     * The request that the pairs of a query string make.
     *
     * @throws RefusedException where a parameter is unknown, given twice or not as it should be
     */
    public static ListRequest read(List<QueryString.Pair> query, QueryBounds bounds) {
        ListParameters parameters = new ListParameters(bounds);
        for (QueryString.Pair pair : query) {
            Parameter parameter = Parameter.named(pair.name());
            if (parameters.values.put(parameter, pair.value()) != null) {
                throw parameter.refused("it is given twice", "give it once");
            }
        }
        return parameters.request();
    }

    private ListRequest request() {
        return new ListRequest(
                filter(),
                document(Parameter.SORT, "{\"name\": 1}", Sort::parse).orElse(Sort.NONE),
                document(Parameter.FIELDS, "{\"name\": 1}", Projection::parse).orElse(Projection.EVERYTHING),
                number(Parameter.OFFSET).orElse(0),
                number(Parameter.COUNT));
    }

    private Filter filter() {
        Filter query = document(Parameter.QUERY, "{\"name\": {\"$regex\": \"g\"}}", Filter::parse)
                .orElse(Filter.EVERYTHING);
        Filter name = value(Parameter.NAME).map(this::nameContains).orElse(Filter.EVERYTHING);
        Filter type = value(Parameter.TYPE).map(ListParameters::ofType).orElse(Filter.EVERYTHING);
        return query.and(name).and(type);
    }

    private Optional<String> value(Parameter parameter) {
        return Optional.ofNullable(values.get(parameter));
    }

    /** An empty text is contained in every name. */
    private Filter nameContains(String text) {
        requireAtMost(Parameter.longestName(bounds), Parameter.NAME, text);
        return Integration.nameContains(text);
    }

    private static Filter ofType(String type) {
        return IntegrationType.of(type).map(Integration::ofType).orElseThrow(() -> {
            String all = Arrays.stream(IntegrationType.values())
                    .map(IntegrationType::id)
                    .collect(Collectors.joining(" or "));
            return Parameter.TYPE.refused(Abbreviated.text(type) + " is no type", "write " + all);
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
                    Abbreviated.text(text) + (negative ? " is negative" : " is not a whole number in digits alone"),
                    "write one from 0 on, such as 50");
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
            requireAtMost(bounds.queryLength(), parameter, text);
            return meaning.apply(json(parameter, text, example), bounds);
        });
    }

    private Document json(Parameter parameter, String text, String example) {
        String remedy = "write one JSON object such as " + example;
        if (text.isBlank()) {
            throw parameter.refused("it is empty", remedy + ", or leave the parameter out");
        }
        try {
            return ExtendedJson.readDocument(text, new Limits(bounds.queryLength(), bounds.nestingDepth()));
        } catch (ExtendedJsonException wrong) {
            String place = ", line " + wrong.line() + ", column " + wrong.column();
            throw parameter.refusedAt(place, wrong.problem(), wrong.remedy().orElse(remedy));
        }
    }

    private static void requireAtMost(int most, Parameter parameter, String text) {
        if (text.length() > most) {
            throw parameter.refused("it has " + text.length() + " characters", "use at most " + most);
        }
    }
}
