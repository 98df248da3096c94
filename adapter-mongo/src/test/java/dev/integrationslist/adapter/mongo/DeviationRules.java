package dev.integrationslist.adapter.mongo;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.storagecontract.harness.Case;
import dev.integrationslist.storagecontract.harness.Deviation;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The kinds of rules of {@link KnownDeviations}: what a server does, and the source that decides that it is wrong. */
final class DeviationRules {
    private DeviationRules() {}

    /** A rule on a case as a whole. */
    static Deviation onCase(String does, String decided, Predicate<Case> covers) {
        return new Deviation(does + " (" + decided + ")", covers);
    }

    /** A rule on values in documents or filters that the server cannot store. */
    static Deviation onValues(String does, String decided, Predicate<Value> kind) {
        return onCase(
                does,
                decided,
                asked -> Stream.concat(
                                asked.documents().stream(),
                                Stream.of(asked.question().filter()))
                        .flatMap(MatchContext::all)
                        .anyMatch(kind));
    }

    /** A rule on a predicate of the filter, or a key of the sort, and the values at its path. */
    static Deviation onPredicates(String does, String decided, Predicate<MatchContext> covers) {
        return onCase(does, decided, asked -> MatchContext.of(asked).anyMatch(covers));
    }

    /** A rule on the order of such values among others, at any depth. */
    static Deviation onOrder(String does, String decided, Predicate<Value> kind, Predicate<Value> others) {
        return onPredicates(
                does,
                decided,
                context -> context.orders() && context.compares(kind, others)
                        || context.is("sort") && context.holds(kind));
    }

    /** A rule on the result of a projection. */
    static Deviation onProjections(String does, String decided, BiPredicate<Projection, Document> covers) {
        return onCase(does, decided, asked -> {
            Projection projection = asked.question().selection().projection();
            return asked.documents().stream().anyMatch(document -> covers.test(projection, document));
        });
    }
}
