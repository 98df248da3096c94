package dev.integrationslist.adapter.memory;

import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.application.port.out.Slice;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Answers one selection from a list of documents. */
final class Finder {
    /** A document that passed, with what the sort compares of it and where it stands among those that passed. */
    private record Candidate(Document document, Value[] key, int number) {}

    private final Matcher matcher;
    private final SortKeys sortKeys;
    private final boolean sorted;
    private final Projector projector;
    private final long offset;
    private final long end;

    Finder(Selection selection) {
        matcher = FilterCompiler.compile(selection.filter());
        sortKeys = new SortKeys(selection.sort());
        sorted = !selection.sort().keys().isEmpty();
        projector = Projector.compile(selection.projection());
        offset = selection.offset();
        long all = Long.MAX_VALUE;
        end = selection.limit() == 0 || offset > all - selection.limit() ? all : offset + selection.limit();
    }

    Slice find(List<Document> documents) {
        return sorted ? inOrder(documents) : asStored(documents);
    }

    private Slice asStored(List<Document> documents) {
        List<Document> page = new ArrayList<>();
        long total = 0;
        for (Document document : documents) {
            if (matcher.matches(document)) {
                if (total >= offset && total < end) {
                    page.add(projector.apply(document));
                }
                total++;
            }
        }
        return new Slice(page, total);
    }

    /** Keeps only the documents up to the page's end while it reads, so that a page costs no sort of all of them. */
    private Slice inOrder(List<Document> documents) {
        Comparator<Candidate> order =
                Comparator.comparing(Candidate::key, sortKeys).thenComparingInt(Candidate::number);
        PriorityQueue<Candidate> first = new PriorityQueue<>(Collections.reverseOrder(order));
        int total = 0;
        for (Document document : documents) {
            if (matcher.matches(document)) {
                first.add(new Candidate(document, sortKeys.of(document), total++));
                if (first.size() > end) {
                    first.remove();
                }
            }
        }
        List<Candidate> ordered = new ArrayList<>(first);
        ordered.sort(order);
        List<Document> page = ordered.stream()
                .skip(offset)
                .map(candidate -> projector.apply(candidate.document))
                .toList();
        return new Slice(page, total);
    }
}
