package dev.integrationslist.bootstrap.commandline;

import dev.integrationslist.adapter.rest.http.RequestBounds;
import dev.integrationslist.domain.query.QueryBounds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that limit the size of a query. */
@Command(optionListHeading = "Query limits")
final class BoundsOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--max-query-length",
            paramLabel = "N",
            description = "Maximum length in characters of each of the parameters query, sort and fields.")
    private int queryLength = RequestBounds.DEFAULT.parameterLength();

    @Option(
            names = "--max-nesting-depth",
            paramLabel = "N",
            description = "Maximum nesting depth of a query, up to 200.")
    private int nestingDepth = QueryBounds.DEFAULT.nestingDepth();

    @Option(names = "--max-predicates", paramLabel = "N", description = "Maximum number of predicates in a query.")
    private int predicates = QueryBounds.DEFAULT.predicates();

    @Option(
            names = "--max-in-size",
            paramLabel = "N",
            description = "Maximum number of values in one $in, $nin or $all.")
    private int inSize = QueryBounds.DEFAULT.inSize();

    @Option(
            names = "--max-pattern-length",
            paramLabel = "N",
            description = "Maximum length in characters of a regular expression.")
    private int patternLength = QueryBounds.DEFAULT.patternLength();

    @Option(
            names = "--max-path-depth",
            paramLabel = "N",
            description = "Maximum number of names in a dotted field path.")
    private int pathDepth = QueryBounds.DEFAULT.pathDepth();

    @Option(names = "--max-sort-keys", paramLabel = "N", description = "Maximum number of sort fields, up to 31.")
    private int sortKeys = QueryBounds.DEFAULT.sortKeys();

    @Option(
            names = "--max-projected-fields",
            paramLabel = "N",
            description = "Maximum number of fields in a projection.")
    private int projectedFields = QueryBounds.DEFAULT.projectedFields();

    /**
     * The bounds that the options give.
     *
     * @throws ParameterException if one is out of range
     */
    RequestBounds bounds() {
        NumberOption.require(spec, "--max-query-length", queryLength, 1);
        NumberOption.require(spec, "--max-nesting-depth", nestingDepth, 1, 200);
        NumberOption.require(spec, "--max-predicates", predicates, 1);
        NumberOption.require(spec, "--max-in-size", inSize, 1);
        NumberOption.require(spec, "--max-pattern-length", patternLength, 1);
        NumberOption.require(spec, "--max-path-depth", pathDepth, 1);
        NumberOption.require(spec, "--max-sort-keys", sortKeys, 1, 31);
        NumberOption.require(spec, "--max-projected-fields", projectedFields, 1);
        QueryBounds query =
                new QueryBounds(nestingDepth, predicates, inSize, patternLength, pathDepth, sortKeys, projectedFields);
        return new RequestBounds(queryLength, query);
    }
}
