package dev.integrationslist.adapter.rest.list;

import dev.integrationslist.adapter.rest.http.ErrorMapper;
import dev.integrationslist.adapter.rest.http.Schema;
import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.pattern.Pattern;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.QueryBounds;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** The parameters of the list, each with what it takes and the kind of refusal that tells of it. */
public enum Parameter {
    OFFSET(
            ErrorCode.INVALID_PARAMETER,
            bounds -> Schema.WHOLE_NUMBER
                    .with("default", json -> json.writeNumber(0))
                    .with("examples", numbers(50)),
            bounds -> "How many integrations to skip."),
    COUNT(ErrorCode.INVALID_PARAMETER, bounds -> Schema.WHOLE_NUMBER.with("examples", numbers(50, 0)), bounds -> """
                    How many integrations a page has: at most as many as the workspace's setting `API_Upper_Count_Limit` \
                    says, and without `count` as many as `API_Default_Count` says. `0` is everything, where \
                    `API_Allow_Infinite_Count` allows that."""),
    SORT(ErrorCode.INVALID_SORT, bounds -> object(bounds, "{\"name\": -1, \"_id\": 1}"), bounds ->
            """
                    What to order by: fields with `1` for ascending or `-1` for descending, the weightiest first, at most \
                    %d of them. Without `sort` the oldest come first. `_id` always comes last, so that pages never \
                    overlap.""".formatted(bounds.sortKeys())),
    QUERY(
            ErrorCode.INVALID_FILTER,
            bounds -> object(
                    bounds,
                    "{\"name\": {\"$regex\": \"g\"}}",
                    "{\"enabled\": true, \"_createdAt\": {\"$gte\": {\"$date\": \"2017-01-06T00:00:00Z\"}}}"),
            Parameter::language),
    FIELDS(
            ErrorCode.INVALID_PROJECTION,
            bounds -> object(bounds, "{\"name\": 1, \"urls\": 1}", "{\"token\": 0}"),
            bounds -> """
                    What to list of each integration: fields with `1` to list them or `0` to leave them out, at most %d \
                    of them. `_id` is listed unless it is left out.""".formatted(bounds.projectedFields())),
    NAME(
            ErrorCode.INVALID_PARAMETER,
            bounds -> text(longestName(bounds)).with("examples", List.of("gUGG")),
            bounds -> "A part of the name, whatever the case of its letters."),
    TYPE(ErrorCode.INVALID_PARAMETER, bounds -> IntegrationField.TYPE.schema(), bounds -> "Which of the two types.");

    /** How many slips of the pen still count as one of ours. */
    private static final int NEAR = 2;

    private static final int LONGEST_COMPARED = 20;

    private final ErrorCode code;
    private final Function<QueryBounds, Schema> schema;
    private final Function<QueryBounds, String> description;

    /**
     * A parameter.
     *
     * @param code the kind of refusal that tells of it
     * @param schema what its value is, with examples
     * @param description what it means, in Markdown
     */
    Parameter(ErrorCode code, Function<QueryBounds, Schema> schema, Function<QueryBounds, String> description) {
        this.code = code;
        this.schema = schema;
        this.description = description;
    }

    /** The parameter as it stands in an address. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its value is, with examples that will do. */
    public Schema schema(QueryBounds bounds) {
        return schema.apply(bounds);
    }

    /** What it means, in Markdown. */
    public String description(QueryBounds bounds) {
        return description.apply(bounds);
    }

    /** The {@code errorType} of its refusals. */
    public String errorType() {
        return ErrorMapper.type(code);
    }

    /** How many characters of a name can be asked for: the filter has a pattern with a leaf for each. */
    public static int longestName(QueryBounds bounds) {
        return Math.min(bounds.patternLength(), Pattern.MAX_SIZE);
    }

    private static Consumer<JsonGenerator> numbers(int... numbers) {
        return json -> json.writeArray(numbers, 0, numbers.length);
    }

    private static Schema text(int mostCharacters) {
        return Schema.TEXT.with("maxLength", json -> json.writeNumber(mostCharacters));
    }

    /** A JSON object as text. */
    private static Schema object(QueryBounds bounds, String... examples) {
        return text(bounds.queryLength()).with("format", "json").with("examples", List.of(examples));
    }

    private static String language(QueryBounds bounds) {
        String operators = Filter.operators().stream()
                .map(operator -> "`" + operator + "`")
                .collect(Collectors.joining(", "));
        return """
                A filter as [MongoDB's `find`](https://www.mongodb.com/docs/manual/reference/operator/query/) takes it, in \
                [Extended JSON](https://www.mongodb.com/docs/manual/reference/mongodb-extended-json/). It asks among what \
                the caller may see, and cannot reach beyond.

                The operators are %s. Others are refused.

                A query has at most %d characters, %d levels and %d predicates; one `$in`, `$nin` or `$all` has at most \
                %d values, a regular expression %d characters, a path %d names.""".formatted(
                        operators,
                        bounds.queryLength(),
                        bounds.nestingDepth(),
                        bounds.predicates(),
                        bounds.inSize(),
                        bounds.patternLength(),
                        bounds.pathDepth());
    }

    /** What to throw where its value will not do. */
    RefusedException refused(String problem, String remedy) {
        return refusedAt("", problem, remedy);
    }

    /** What to throw where its value will not do at one place, such as {@code ", line 1, column 7"}. */
    RefusedException refusedAt(String place, String problem, String remedy) {
        boolean relative = code != ErrorCode.INVALID_PARAMETER;
        return new RefusedException(code, relative ? place : text() + place, problem, remedy);
    }

    /**
     * The parameter of that name.
     *
     * @throws RefusedException where there is none, with those there are
     */
    public static Parameter named(String name) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.text().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static RefusedException unknown(String name) {
        String all = Arrays.stream(values()).map(Parameter::text).collect(Collectors.joining(", "));
        String meant =
                nearest(name).map(near -> "did you mean " + near.text() + "? ").orElse("");
        return new RefusedException(
                ErrorCode.INVALID_PARAMETER,
                Abbreviated.text(name),
                "unknown parameter",
                meant + "the parameters are " + all);
    }

    private static Optional<Parameter> nearest(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(parameter -> lower.length() <= LONGEST_COMPARED && distance(lower, parameter.text()) <= NEAR)
                .min(Comparator.comparingInt(parameter -> distance(lower, parameter.text())));
    }

    /** Levenshtein's: how many characters to insert, delete or change. */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int changed = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
