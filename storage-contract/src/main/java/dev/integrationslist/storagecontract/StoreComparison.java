package dev.integrationslist.storagecontract;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.storagecontract.generators.CaseGenerator;
import dev.integrationslist.storagecontract.harness.Case;
import dev.integrationslist.storagecontract.harness.Deviation;
import dev.integrationslist.storagecontract.harness.Question;
import dev.integrationslist.storagecontract.harness.StoreUnderTest;
import dev.integrationslist.storagecontract.properties.Shrinker;
import dev.integrationslist.storagecontract.results.Deviations;
import dev.integrationslist.storagecontract.results.StoreResult;
import dev.integrationslist.storagecontract.results.StoreResult.Failed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A comparison of two stores on random questions. A difference is split into the single documents that show it, or pairs of
 * documents if their order differs; each part that no {@link Deviation} covers is shrunk and reported.
 */
public final class StoreComparison {
    private static final int DOCUMENTS = 40;
    private static final int QUESTIONS = 50;
    private static final int REPORTED = 10;

    /** The most questions asked per question evaluated: known deviations that cover more leave nothing to compare. */
    private static final int PATIENCE = 10;

    private final long seed;
    private final StoreUnderTest left;
    private final StoreUnderTest right;
    private final Deviations known;
    private final List<String> differences = new ArrayList<>();
    private int asked;
    private long evaluations;
    private long needlesslyCovered;

    private StoreComparison(long seed, StoreUnderTest left, StoreUnderTest right) {
        this.seed = seed;
        this.left = left;
        this.right = right;
        this.known = Deviations.of(right);
    }

    /**
     * The result of a comparison.
     *
     * @param evaluations the number of times both stores matched a filter against a document
     * @param needlesslyCovered an estimate of the evaluations in which both agree although a known deviation covers the case
     * @param deviations the number of times each known deviation was met
     * @param differences the first that no deviation covers, each shrunk, with both answers and the seed
     */
    public record Report(
            long seed,
            long evaluations,
            long needlesslyCovered,
            Map<Deviation, Long> deviations,
            List<String> differences) {
        /** The figures as text. */
        public String summary() {
            String figures = String.format(
                    Locale.ROOT,
                    "%d evaluations, seed %d; known deviations cover %.1f %% of them although both agree, and were met:",
                    evaluations,
                    seed,
                    100.0 * needlesslyCovered / evaluations);
            return deviations.entrySet().stream()
                    .map(met ->
                            "%n  %7d  %s".formatted(met.getValue(), met.getKey().reason()))
                    .collect(Collectors.joining("", figures, ""));
        }
    }

    /**
     * Compares two stores.
     *
     * @param seed of the random questions
     * @param evaluations the least number of times that both match a filter against a document
     * @param right may have known deviations
     * @throws IllegalArgumentException if they cover nearly everything
     */
    public static Report run(long seed, long evaluations, StoreUnderTest left, StoreUnderTest right) {
        StoreComparison comparison = new StoreComparison(seed, left, right);
        CaseGenerator generator = new CaseGenerator(seed);
        long rounds = 1 + PATIENCE * evaluations / (DOCUMENTS * QUESTIONS);
        while (comparison.evaluations < evaluations && comparison.differences.size() < REPORTED) {
            if (rounds-- == 0) {
                throw new IllegalArgumentException("known deviations cover nearly everything");
            }
            comparison.round(generator);
        }
        return new Report(
                seed,
                comparison.evaluations,
                comparison.needlesslyCovered,
                comparison.known.met(),
                List.copyOf(comparison.differences));
    }

    private void round(CaseGenerator generator) {
        List<Document> documents = generator.documents(DOCUMENTS).stream()
                .filter(document -> !known.forbid(document))
                .toList();
        if (documents.isEmpty()) {
            return;
        }
        List<Case> rest = new ArrayList<>();
        List<List<Case>> parts = new ArrayList<>();
        StorePair stores = new StorePair(left, right, documents);
        IntStream.range(0, QUESTIONS)
                .mapToObj(i -> generator.question())
                .filter(question -> !known.forbid(question))
                .forEach(question -> compare(stores, question, rest, parts));
        rest.stream()
                .filter(asked -> !asked.documents().isEmpty())
                .forEach(asked -> compare(
                        new StorePair(left, right, asked.documents()), asked.question(), new ArrayList<>(), parts));
        parts.stream().map(this::notCovered).filter(open -> !open.isEmpty()).forEach(open -> report(open.get(0)));
    }

    /**
     * Compares both answers to a question. If the right store fails because of some documents, the question is repeated for
     * those that no deviation covers.
     */
    private void compare(StorePair stores, Question question, List<Case> rest, List<List<Case>> parts) {
        List<Document> documents = stores.documents();
        StoreResult theirs = stores.right(question);
        if (theirs instanceof Failed) {
            List<Case> open = notCovered(documents.stream()
                    .map(document -> new Case(List.of(document), question))
                    .toList());
            if (open.size() < documents.size()) {
                rest.add(new Case(
                        open.stream().map(single -> single.documents().get(0)).toList(), question));
                return;
            }
        }
        evaluations += documents.size();
        if (stores.left(question).agrees(theirs, question.isOrdered())) {
            Document sample = documents.get(asked++ % documents.size());
            if (known.covering(new Case(List.of(sample), question)).isPresent()) {
                needlesslyCovered += documents.size();
            }
        } else {
            parts.add(stores.parts(question));
        }
    }

    private List<Case> notCovered(List<Case> cases) {
        return cases.stream().filter(part -> known.cover(part).isEmpty()).toList();
    }

    private void report(Case different) {
        if (differences.size() < REPORTED) {
            Case smallest = Shrinker.shrink(different, this::differs);
            StorePair stores = new StorePair(left, right, smallest.documents());
            differences.add("seed %d%n%s%nleft:  %s%nright: %s"
                    .formatted(seed, smallest, stores.left(smallest.question()), stores.right(smallest.question())));
        }
    }

    private boolean differs(Case candidate) {
        return !candidate.question().isOpen()
                && known.covering(candidate).isEmpty()
                && !new StorePair(left, right, candidate.documents()).agree(candidate.question());
    }
}
