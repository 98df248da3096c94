package dev.integrationslist.queryengine;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Sort;
import dev.integrationslist.domain.work.WorkBudget;
import dev.integrationslist.domain.work.WorkBudgetExceededException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A query: a filter with an optional sort, projection, skip and limit, compiled and ready to run on documents in memory.
 *
 * <pre>{@code
 * FindResult page = Find.matching(Filters.gte("votes", 10))
 *         .sort(Sort.by("votes").descending().thenBy("_id"))
 *         .projection(Projection.include("title"))
 *         .limit(20)
 *         .in(documents);
 * }</pre>
 *
 * <p>Immutable; safe for use by several threads if its work budget is. A run tests each document once. A sort keeps the keys
 * of the first {@code skip + limit} documents only, in time n log(skip + limit) for n matching documents.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/method/db.collection.find/">find</a>
 */
public final class Find {
    /** A matching document, its sort key, and its number among the matching documents. */
    private record Candidate(Document document, Value[] key, int number) {}

    private final CompiledFilter filter;
    private final @Nullable SortKeys sortKeys;
    private final CompiledProjection projection;
    private final long skip;
    private final long limit;
    private final WorkBudget budget;

    private Find(
            CompiledFilter filter,
            @Nullable SortKeys sortKeys,
            CompiledProjection projection,
            long skip,
            long limit,
            WorkBudget budget) {
        if (skip < 0 || limit < 0) {
            throw new IllegalArgumentException("skip and limit are not negative");
        }
        this.filter = filter;
        this.sortKeys = sortKeys;
        this.projection = projection;
        this.skip = skip;
        this.limit = limit;
        this.budget = budget;
    }

    /** A query for all documents that match a filter, in the order in which they are given. */
    public static Find matching(Filter filter) {
        return matching(filter, WorkBudget.UNLIMITED);
    }

    /**
     * A query for all documents that match a filter, in the order in which they are given.
     *
     * @param budget charged with all work of this query: documents, fields and elements that are visited, characters that
     *     are read, keys that are built and compared
     */
    public static Find matching(Filter filter, WorkBudget budget) {
        return new Find(
                CompiledFilter.compile(filter, budget),
                null,
                CompiledProjection.compile(Projection.EVERYTHING, budget),
                0,
                0,
                budget);
    }

    /** This query with an order; documents with equal keys keep the order in which they are given. */
    public Find sort(Sort sort) {
        SortKeys keys = sort.keys().isEmpty() ? null : new SortKeys(sort, budget);
        return new Find(filter, keys, projection, skip, limit, budget);
    }

    /** This query with a selection of fields. */
    public Find projection(Projection fields) {
        return new Find(filter, sortKeys, CompiledProjection.compile(fields, budget), skip, limit, budget);
    }

    /**
     * This query without the first matching documents.
     *
     * @param documents their number
     * @throws IllegalArgumentException if it is negative
     */
    public Find skip(long documents) {
        return new Find(filter, sortKeys, projection, documents, limit, budget);
    }

    /**
     * This query with a maximum number of documents.
     *
     * @param documents the maximum, or 0 for no limit
     * @throws IllegalArgumentException if it is negative
     */
    public Find limit(long documents) {
        return new Find(filter, sortKeys, projection, skip, documents, budget);
    }

    /**
     * The result for these documents.
     *
     * @throws RefusedException with {@code INVALID_SORT} if the sort meets two arrays in one matching document, or a number
     *     that is both an index and a name
     * @throws WorkBudgetExceededException if the budget is used up
     */
    public FindResult in(List<Document> documents) {
        return sortKeys == null ? inGivenOrder(documents) : sorted(documents, sortKeys);
    }

    private long end() {
        return limit == 0 || skip > Long.MAX_VALUE - limit ? Long.MAX_VALUE : skip + limit;
    }

    private FindResult inGivenOrder(List<Document> documents) {
        long end = end();
        List<Document> page = new ArrayList<>();
        int total = forEachMatch(documents, (document, number) -> {
            if (number >= skip && number < end) {
                page.add(projection.apply(document));
            }
        });
        return new FindResult(page, total);
    }

    /** Keeps only the documents up to the end of the page, so that a page does not cost a sort of all matching ones. */
    private FindResult sorted(List<Document> documents, SortKeys keys) {
        long end = end();
        Comparator<Candidate> order = Comparator.comparing(Candidate::key, keys).thenComparingInt(Candidate::number);
        PriorityQueue<Candidate> first = new PriorityQueue<>(Collections.reverseOrder(order));
        int total = forEachMatch(documents, (document, number) -> {
            Candidate candidate = new Candidate(document, keys.of(document), number);
            if (first.size() < end) {
                first.add(candidate);
            } else if (order.compare(candidate, first.element()) < 0) {
                first.remove();
                first.add(candidate);
            }
        });
        List<Candidate> ordered = new ArrayList<>(first);
        ordered.sort(order);
        List<Document> page = ordered.stream()
                .skip(skip)
                .map(candidate -> projection.apply(candidate.document))
                .toList();
        return new FindResult(page, total);
    }

    /** Passes on each matching document with its number from 0 on, and returns their number. */
    private int forEachMatch(List<Document> documents, ObjIntConsumer<Document> action) {
        Document[] block = new Document[Matcher.BLOCK];
        int number = 0;
        for (int from = 0; from < documents.size(); from += Matcher.BLOCK) {
            int size = Math.min(Matcher.BLOCK, documents.size() - from);
            budget.charge(size);
            documents.subList(from, from + size).toArray(block);
            for (long rest = filter.matching(block, -1L >>> Matcher.BLOCK - size); rest != 0; rest &= rest - 1) {
                action.accept(block[Long.numberOfTrailingZeros(rest)], number++);
            }
        }
        return number;
    }
}
