package dev.integrationslist.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.application.port.out.Slice;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Filters;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Sort;
import dev.integrationslist.queryengine.Find;
import dev.integrationslist.queryengine.FindResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OldestFirstTest {
    private static final Sort ORDER = Sort.by("_createdAt").thenBy("_id");
    private static final List<Filter> FILTERS = List.of(
            Filter.EVERYTHING,
            Filters.eq("type", "a"),
            Filters.or(Filters.eq("type", "a"), Filters.eq("_id", 7)),
            Filters.gt("_id", 20));

    private final List<Document> integrations = shuffled();
    private final MemoryWorkspace workspace = MemoryWorkspace.of(integrations);

    private static List<Document> shuffled() {
        List<Document> documents = new ArrayList<>();
        for (int id = 0; id < 200; id++) {
            documents.add(Document.of("_id", id, "_createdAt", id / 3, "type", id % 2 == 0 ? "a" : "b"));
        }
        Collections.shuffle(documents, new Random(1));
        return documents;
    }

    @Test
    void pagesAreThoseOfASortOfAllMatches() {
        for (Filter filter : FILTERS) {
            for (String caller : List.of("", "one", "one", "two")) {
                for (long offset : List.of(0L, 3L, 99L, 100L, 1000L, Long.MAX_VALUE)) {
                    for (long limit : List.of(0L, 1L, 50L, 1000L, Long.MAX_VALUE)) {
                        assertThat(workspace.findIntegrations(page(filter, offset, limit, caller)))
                                .as("%s from %s to %s", filter, offset, limit)
                                .isEqualTo(sorted(filter, offset, limit));
                    }
                }
            }
        }
    }

    @Test
    void repeatedEqualityCostsItsCallerThePageAlone() {
        Selection first = page(Filters.eq("type", "a"), 0, 10, "one");
        assertThat(cost(first)).isGreaterThan(integrations.size());
        assertThat(cost(first)).isLessThan(50);
        assertThat(cost(page(Filters.eq("type", "a"), 0, 10, "two"))).isGreaterThan(integrations.size());
    }

    @Test
    void documentsWithArraysInBothKeysAreRefusedAsBefore() {
        List<Integer> array = List.of(1, 2);
        MemoryWorkspace arrays = MemoryWorkspace.of(List.of(
                Document.of("_id", array, "_createdAt", array, "type", "a"), Document.of("_id", 1, "type", "b")));
        assertThat(arrays.findIntegrations(page(Filters.eq("type", "b"), 0, 10, "one"))
                        .total())
                .isEqualTo(1);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> arrays.findIntegrations(page(Filters.eq("type", "a"), 0, 10, "one")));
    }

    private long cost(Selection selection) {
        AtomicLong cost = new AtomicLong();
        workspace.findIntegrations(selection, cost::addAndGet);
        return cost.get();
    }

    private static Selection page(Filter filter, long offset, long limit, String callerId) {
        return new Selection(filter, ORDER, Projection.EVERYTHING, offset, limit, callerId);
    }

    private Slice sorted(Filter filter, long offset, long limit) {
        FindResult result =
                Find.matching(filter).sort(ORDER).skip(offset).limit(limit).in(integrations);
        return new Slice(result.documents(), result.total());
    }
}
