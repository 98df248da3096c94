package dev.integrationslist.queryengine;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Sort;
import dev.integrationslist.domain.work.WorkBudget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ObjIntConsumer;

/** A compiled find: a filter, a sort, a projection and a page, ready to be applied to documents. */
public final class Find {
    /** A document that passed, with what the sort compares of it and where it stands among those that passed. */
    private record Candidate(Document document, Value[] key, int number) {}

    private final Matcher matcher;
    private final SortKeys sortKeys;
    private final boolean sorted;
    private final CompiledProjection projector;
    private final long offset;
    private final long end;
    private final WorkBudget budget;

    /**
     * Compiles a find.
     *
     * @param offset the number of matching documents to skip, from 0
     * @param limit the maximum number of documents, or 0 for no limit
     * @param budget charged with the work of every call
     */
    public Find(Filter filter, Sort sort, Projection projection, long offset, long limit, WorkBudget budget) {
        matcher = FilterCompiler.compile(filter, budget);
        sortKeys = new SortKeys(sort);
        sorted = !sort.keys().isEmpty();
        projector = CompiledProjection.compile(projection);
        this.offset = offset;
        long all = Long.MAX_VALUE;
        end = limit == 0 || offset > all - limit ? all : offset + limit;
        this.budget = budget;
    }

    /** The page of these documents, and how many match. */
    public FindResult in(List<Document> documents) {
        return sorted ? inOrder(documents) : asStored(documents);
    }

    private FindResult asStored(List<Document> documents) {
        List<Document> page = new ArrayList<>();
        int total = forEachMatch(documents, (document, number) -> {
            if (number >= offset && number < end) {
                page.add(projector.apply(document));
            }
        });
        return new FindResult(page, total);
    }

    /** Keeps only the documents up to the page's end while it reads, so that a page costs no sort of all of them. */
    private FindResult inOrder(List<Document> documents) {
        Comparator<Candidate> order =
                Comparator.comparing(Candidate::key, sortKeys).thenComparingInt(Candidate::number);
        PriorityQueue<Candidate> first = new PriorityQueue<>(Collections.reverseOrder(order));
        int total = forEachMatch(documents, (document, number) -> {
            Candidate candidate = new Candidate(document, sortKeys.of(document), number);
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
                .skip(offset)
                .map(candidate -> projector.apply(candidate.document))
                .toList();
        return new FindResult(page, total);
    }

    /** Hands on each document that passes, with its number among those from 0 on. Returns how many there are. */
    private int forEachMatch(List<Document> documents, ObjIntConsumer<Document> action) {
        Document[] block = new Document[Matcher.BLOCK];
        int number = 0;
        for (int from = 0; from < documents.size(); from += Matcher.BLOCK) {
            int size = Math.min(Matcher.BLOCK, documents.size() - from);
            budget.charge(size);
            documents.subList(from, from + size).toArray(block);
            for (long rest = matcher.matching(block, -1L >>> Matcher.BLOCK - size); rest != 0; rest &= rest - 1) {
                action.accept(block[Long.numberOfTrailingZeros(rest)], number++);
            }
        }
        return number;
    }
}
