package dev.integrationslist.contract;

import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.contract.Answer.Found;
import dev.integrationslist.domain.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts random questions to two stores and compares what they answer. A difference is shrunk, and is reported unless a
 * {@link Deviation} covers it.
 */
public final class StoreComparison {
    private static final int DOCUMENTS = 40;
    private static final int QUESTIONS = 50;
    private static final int REPORTED = 10;

    private final long seed;
    private final StoreUnderTest left;
    private final StoreUnderTest right;
    private final Map<Deviation, Long> deviations = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();
    private long evaluations;

    private StoreComparison(long seed, StoreUnderTest left, StoreUnderTest right, List<Deviation> known) {
        this.seed = seed;
        this.left = left;
        this.right = right;
        known.forEach(deviation -> deviations.put(deviation, 0L));
    }

    /**
     * What a comparison found.
     *
     * @param evaluations how many documents were held against a filter
     * @param deviations how many differences each known deviation covers
     * @param differences the first ones that none covers, each shrunk, with both answers and the seed
     */
    public record Report(long seed, long evaluations, Map<Deviation, Long> deviations, List<String> differences) {
        /** The figures, for people. */
        public String summary() {
            return deviations.entrySet().stream()
                    .map(deviation -> "%n  %6d  %s"
                            .formatted(deviation.getValue(), deviation.getKey().reason()))
                    .collect(Collectors.joining(
                            "", "%d evaluations, seed %d; known deviations:".formatted(evaluations, seed), ""));
        }
    }

    /**
     * Compares two stores.
     *
     * @param seed the same questions for the same seed
     * @param evaluations how many times at least a filter is to be held against a document
     * @param known what the right store is known to get wrong
     */
    public static Report run(
            long seed, long evaluations, StoreUnderTest left, StoreUnderTest right, List<Deviation> known) {
        StoreComparison comparison = new StoreComparison(seed, left, right, known);
        CaseGenerator generator = new CaseGenerator(seed);
        while (comparison.evaluations < evaluations && comparison.differences.size() < REPORTED) {
            comparison.round(generator);
        }
        return new Report(seed, comparison.evaluations, comparison.deviations, List.copyOf(comparison.differences));
    }

    private void round(CaseGenerator generator) {
        List<Document> documents = generator.documents(DOCUMENTS);
        IntegrationStore leftStore = left.storeOf(documents);
        IntegrationStore rightStore = right.storeOf(documents);
        List<List<Case>> different = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            Question question = generator.question();
            evaluations += DOCUMENTS;
            Answer mine = Answer.of(leftStore, question);
            Answer theirs = Answer.of(rightStore, question);
            if (!agree(question, mine, theirs)) {
                different.add(parts(new Case(documents, question), mine, theirs));
            }
        }
        different.forEach(this::explain);
    }

    private static boolean agree(Question question, Answer mine, Answer theirs) {
        return mine.agrees(theirs, !question.sort().isEmpty());
    }

    /** One case for each document that only one of the stores finds; the whole case where there is no such document. */
    private static List<Case> parts(Case whole, Answer mine, Answer theirs) {
        boolean plain = whole.question().equals(Question.which(whole.question().filter()));
        if (plain && mine instanceof Found found && theirs instanceof Found others) {
            List<Case> parts = whole.documents().stream()
                    .filter(document -> found.documents().contains(document)
                            != others.documents().contains(document))
                    .map(document -> new Case(List.of(document), whole.question()))
                    .toList();
            return parts.isEmpty() ? List.of(whole) : parts;
        }
        return List.of(whole);
    }

    /** Counts what known deviations cover, and reports the first that none does. */
    private void explain(List<Case> parts) {
        for (Case part : parts) {
            Case smallest = count(part) ? null : Shrinker.shrink(part, this::differs);
            if (smallest != null && !count(smallest)) {
                differences.add("seed %d%n%s%nleft:  %s%nright: %s"
                        .formatted(seed, smallest, answer(left, smallest), answer(right, smallest)));
                return;
            }
        }
    }

    /** Counts the case to the deviation that covers it. */
    private boolean count(Case different) {
        Optional<Deviation> known = deviations.keySet().stream()
                .filter(deviation -> deviation.covers().test(different))
                .findFirst();
        known.ifPresent(deviation -> deviations.merge(deviation, 1L, Long::sum));
        return known.isPresent();
    }

    private boolean differs(Case candidate) {
        return !agree(candidate.question(), answer(left, candidate), answer(right, candidate));
    }

    private static Answer answer(StoreUnderTest stores, Case asked) {
        return Answer.of(stores.storeOf(asked.documents()), asked.question());
    }
}
