package dev.integrationslist.adapter.mongo;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.storagecontract.harness.Case;
import dev.integrationslist.storagecontract.harness.Deviation;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The kinds of rules in which {@link KnownDeviations} says what a server does, and what decides that it is wrong. */
final class Rules {
    private Rules() {}

    /** A rule on a case as a whole. */
    static Deviation rule(String does, String decided, Predicate<Case> covers) {
        return new Deviation(does + " (" + decided + ")", covers);
    }

    /** A rule on values that the server cannot be told, in documents or in filters. */
    static Deviation told(String does, String decided, Predicate<Value> kind) {
        return rule(
                does,
                decided,
                asked -> Stream.concat(
                                asked.documents().stream(),
                                Stream.of(asked.question().filter()))
                        .flatMap(Probe::all)
                        .anyMatch(kind));
    }

    /** A rule on a predicate of the filter, or a key of the sort, and what a document has at its path. */
    static Deviation asked(String does, String decided, Predicate<Probe> covers) {
        return rule(does, decided, asked -> Probe.of(asked).anyMatch(covers));
    }

    /** A rule on the order of such values among others, alone or in other values. */
    static Deviation ordered(String does, String decided, Predicate<Value> kind, Predicate<Value> others) {
        return asked(
                does,
                decided,
                probe -> probe.orders() && probe.compares(kind, others) || probe.is("sort") && probe.holds(kind));
    }

    /** A rule on what a projection leaves of a document. */
    static Deviation projected(String does, String decided, BiPredicate<Projection, Document> covers) {
        return rule(does, decided, asked -> {
            Projection projection = asked.question().selection().projection();
            return asked.documents().stream().anyMatch(document -> covers.test(projection, document));
        });
    }
}
