package dev.integrationslist.storagecontract.results;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.storagecontract.harness.Case;
import dev.integrationslist.storagecontract.harness.Deviation;
import dev.integrationslist.storagecontract.harness.Question;
import dev.integrationslist.storagecontract.harness.StoreUnderTest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The known deviations of a store, each with the number of times it was met. */
public final class Deviations {
    private final Map<Deviation, Long> met = new LinkedHashMap<>();

    private Deviations(List<Deviation> known) {
        known.forEach(deviation -> met.put(deviation, 0L));
    }

    public static Deviations of(StoreUnderTest stores) {
        return new Deviations(stores.knownDeviations());
    }

    /** The deviation that covers the case, counted as met. */
    public Optional<Deviation> cover(Case different) {
        Optional<Deviation> covering = covering(different);
        covering.ifPresent(deviation -> met.merge(deviation, 1L, Long::sum));
        return covering;
    }

    /** The deviation that covers the case, not counted. */
    public Optional<Deviation> covering(Case any) {
        return met.keySet().stream()
                .filter(deviation -> deviation.covers().test(any))
                .findFirst();
    }

    /** Whether a deviation covers the document for every question. */
    public boolean forbid(Document document) {
        return cover(new Case(List.of(document), Question.which(Document.EMPTY)))
                .isPresent();
    }

    /** Whether a deviation covers the question for every document. */
    public boolean forbid(Question question) {
        return cover(new Case(List.of(), question)).isPresent();
    }

    /** Whether a deviation covers the question or one of the documents. */
    public boolean forbid(Case asked) {
        return forbid(asked.question()) || asked.documents().stream().anyMatch(this::forbid);
    }

    /**
     * The deviation that covers a wrong answer to a filter; empty unless every document that is wrongly found or missed is covered.
     *
     * @param expected which documents pass the filter
     */
    public Optional<Deviation> cover(StoreUnderTest stores, Case wrong, Predicate<Document> expected) {
        List<Optional<Deviation>> covering = wrong.documents().stream()
                .filter(document -> !isRight(stores, document, wrong.question(), expected.test(document)))
                .map(document -> cover(new Case(List.of(document), wrong.question())))
                .toList();
        return covering.isEmpty()
                ? cover(wrong)
                : covering.contains(Optional.<Deviation>empty()) ? Optional.empty() : covering.get(0);
    }

    private static boolean isRight(StoreUnderTest stores, Document document, Question question, boolean expected) {
        try {
            return stores.storeOf(List.of(document))
                            .findIntegrations(question.selection())
                            .total()
                    == (expected ? 1 : 0);
        } catch (RuntimeException failure) {
            return false;
        }
    }

    public Map<Deviation, Long> met() {
        return Collections.unmodifiableMap(met);
    }

    /** Prints the deviations met, if any. */
    public void report(String where) {
        long times = met.values().stream().mapToLong(Long::longValue).sum();
        if (times > 0) {
            System.out.printf("%s: not checked %d times because of known deviations:%s%n", where, times, text(met));
        }
    }

    /** The deviations met, as text; empty if none was. */
    public static String text(Map<Deviation, Long> met) {
        return met.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> "%n  %7d  %s".formatted(one.getValue(), one.getKey().reason()))
                .collect(Collectors.joining());
    }
}
