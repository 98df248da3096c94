package dev.integrationslist.bootstrap;

import dev.integrationslist.domain.query.QueryBounds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much a caller may ask for at once, as options. */
@Command(optionListHeading = "Bounds of a request")
final class BoundsOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--max-query-length", paramLabel = "N", description = "characters of query, sort and fields each")
    private int queryLength = QueryBounds.DEFAULT.queryLength();

    @Option(names = "--max-nesting-depth", paramLabel = "N", description = "levels of a query, at most 200")
    private int nestingDepth = QueryBounds.DEFAULT.nestingDepth();

    @Option(names = "--max-predicates", paramLabel = "N", description = "predicates of a query")
    private int predicates = QueryBounds.DEFAULT.predicates();

    @Option(names = "--max-in-size", paramLabel = "N", description = "values of one $in, $nin or $all")
    private int inSize = QueryBounds.DEFAULT.inSize();

    @Option(names = "--max-pattern-length", paramLabel = "N", description = "characters of a regular expression")
    private int patternLength = QueryBounds.DEFAULT.patternLength();

    @Option(names = "--max-path-depth", paramLabel = "N", description = "names in the path of a field")
    private int pathDepth = QueryBounds.DEFAULT.pathDepth();

    @Option(names = "--max-sort-keys", paramLabel = "N", description = "fields of a sort, at most 31")
    private int sortKeys = QueryBounds.DEFAULT.sortKeys();

    @Option(names = "--max-projected-fields", paramLabel = "N", description = "fields of a projection")
    private int projectedFields = QueryBounds.DEFAULT.projectedFields();

    /**
     * The bounds that the options say.
     *
     * @throws ParameterException where one is out of range
     */
    QueryBounds bounds() {
        require("--max-query-length", queryLength, Integer.MAX_VALUE);
        require("--max-nesting-depth", nestingDepth, 200);
        require("--max-predicates", predicates, Integer.MAX_VALUE);
        require("--max-in-size", inSize, Integer.MAX_VALUE);
        require("--max-pattern-length", patternLength, Integer.MAX_VALUE);
        require("--max-path-depth", pathDepth, Integer.MAX_VALUE);
        require("--max-sort-keys", sortKeys, 31);
        require("--max-projected-fields", projectedFields, Integer.MAX_VALUE);
        return new QueryBounds(
                queryLength, nestingDepth, predicates, inSize, patternLength, pathDepth, sortKeys, projectedFields);
    }

    private void require(String option, int value, int most) {
        NumberOption.require(spec, option, value, 1, most);
    }
}
