package dev.integrationslist.adapter.memory;

import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.application.port.out.Slice;
import dev.integrationslist.domain.access.PagingLimits;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.integration.Integration;
import dev.integrationslist.domain.query.Comparison;
import dev.integrationslist.domain.query.ComparisonOperator;
import dev.integrationslist.domain.query.FieldFilter;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.LogicalFilter;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Sort;
import dev.integrationslist.domain.work.WorkBudget;
import dev.integrationslist.queryengine.Find;
import dev.integrationslist.queryengine.FindResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The integrations in the default order, sorted once. What an equality filter of a caller matches is kept, so that a further page
 * of it costs the page alone. Kept are at most {@value #KEPT} lists of references, that is less than 100 bytes an integration. Safe for
 * use by many threads.
 */
final class OldestFirst {
    private static final Sort ORDER = Sort.by(Integration.CREATED_AT).thenBy(Projection.ID);
    private static final int KEPT = 16;

    /** The caller is part of the key: no caller's response time tells what another asked before. */
    private record Question(String callerId, Filter filter) {}

    private final List<Document> integrations;

    /** Guarded by itself; the least recently used first. */
    private final Map<Question, List<Document>> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, List<Document>> eldest) {
            return size() > KEPT;
        }
    };

    private OldestFirst(List<Document> integrations) {
        this.integrations = integrations;
    }

    /** The integrations in order; empty if they have none, because arrays are among the keys. */
    static Optional<OldestFirst> of(List<Document> integrations) {
        try {
            return Optional.of(new OldestFirst(Find.matching(Filter.EVERYTHING)
                    .sort(ORDER)
                    .in(integrations)
                    .documents()));
        } catch (RefusedException arrays) {
            return Optional.empty();
        }
    }

    static boolean answers(Selection selection) {
        return selection.sort().equals(ORDER);
    }

    /** The answer to a selection in the default order. */
    Slice find(Selection selection, WorkBudget budget) {
        if (selection.callerId().isEmpty() || !isEquality(selection.filter())) {
            FindResult result = Find.matching(selection.filter(), budget)
                    .projection(selection.projection())
                    .skip(selection.offset())
                    .limit(selection.limit())
                    .in(integrations);
            return new Slice(result.documents(), result.total());
        }
        List<Document> matching = matching(new Question(selection.callerId(), selection.filter()), budget);
        long left = Math.max(0, matching.size() - selection.offset());
        long size = selection.limit() == PagingLimits.UNLIMITED ? left : Math.min(left, selection.limit());
        int from = (int) (matching.size() - left);
        FindResult page = Find.matching(Filter.EVERYTHING, budget)
                .projection(selection.projection())
                .in(matching.subList(from, (int) (from + size)));
        return new Slice(page.documents(), matching.size());
    }

    private List<Document> matching(Question question, WorkBudget budget) {
        synchronized (kept) {
            List<Document> known = kept.get(question);
            if (known != null) {
                return known;
            }
        }
        List<Document> matching =
                Find.matching(question.filter, budget).in(integrations).documents();
        synchronized (kept) {
            kept.put(question, matching);
        }
        return matching;
    }

    /** Whether the filter consists of equalities, as the filters of permissions and the common questions do. */
    private static boolean isEquality(Filter filter) {
        if (filter instanceof LogicalFilter logical) {
            return logical.filters().stream().allMatch(OldestFirst::isEquality);
        }
        return filter instanceof FieldFilter field
                && field.predicate() instanceof Comparison comparison
                && comparison.relation() == ComparisonOperator.EQ;
    }
}
