package dev.integrationslist.queryengine;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.work.WorkBudget;
import java.util.function.Predicate;

/**
 * A filter compiled for tests of many documents.
 *
 * <p>Safe for use by several threads if its work budget is; {@link WorkBudget#UNLIMITED} is. A test takes time linear in the
 * fields, elements and characters that the filter visits, for regular expressions too. Compiling takes microseconds. The
 * automata of the filter's regular expressions are built on use and take at most about 2 MB together.
 */
public final class CompiledFilter implements Predicate<Document> {
    private final Matcher matcher;

    private CompiledFilter(Matcher matcher) {
        this.matcher = matcher;
    }

    /** The compiled filter, without a bound on its work. */
    public static CompiledFilter compile(Filter filter) {
        return compile(filter, WorkBudget.UNLIMITED);
    }

    /**
     * The compiled filter.
     *
     * @param budget charged with the work of each test, which fails with the budget's exception once it is used up
     */
    public static CompiledFilter compile(Filter filter, WorkBudget budget) {
        return new CompiledFilter(FilterCompiler.compile(filter, budget));
    }

    /** Whether the document matches. */
    @Override
    public boolean test(Document document) {
        return matcher.matches(document);
    }

    /** The documents of a block that match, as {@link Matcher#matching} returns them. */
    long matching(Document[] block, long candidates) {
        return matcher.matching(block, candidates);
    }
}
