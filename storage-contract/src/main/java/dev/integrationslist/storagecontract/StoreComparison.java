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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        for (long round = 0; comparison.isIncomplete(evaluations); round++) {
            if (round >= rounds) {
                if (comparison.differences.isEmpty()) {
                    throw new IllegalArgumentException("known deviations cover nearly everything");
                }
                break;
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

    private boolean isIncomplete(long wanted) {
        return evaluations < wanted && differences.size() < REPORTED;
    }

    private void round(CaseGenerator generator) {
        List<Document> documents = generator.documents(DOCUMENTS).stream()
                .filter(document -> !known.forbid(document))
                .toList();
        List<Question> questions = Stream.generate(generator::question)
                .limit(QUESTIONS)
                .filter(question -> !known.forbid(question))
                .toList();
        List<Case> rest = new ArrayList<>();
        List<Difference> found = new ArrayList<>();
        stored(documents).ifPresent(stores -> questions.forEach(question -> compare(stores, question, rest, found)));
        rest.forEach(asked -> stored(asked.documents())
                .ifPresent(stores -> compare(stores, asked.question(), new ArrayList<>(), found)));
        found.forEach(this::report);
    }

    /**
     * Both stores with these documents, without those that a store fails to take, which are reported; empty if none is left.
     */
    private Optional<StorePair> stored(List<Document> documents) {
        if (documents.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StorePair(left, right, documents));
        } catch (RuntimeException failure) {
            List<Document> taken = documents.stream().filter(this::isTaken).toList();
            if (taken.size() == documents.size()) {
                reportNotStored(documents, failure);
                return Optional.empty();
            }
            return stored(taken);
        }
    }

    private boolean isTaken(Document document) {
        try {
            new StorePair(left, right, List.of(document));
            return true;
        } catch (RuntimeException failure) {
            reportNotStored(List.of(document), failure);
            return false;
        }
    }

    private void reportNotStored(List<Document> documents, RuntimeException failure) {
        add("%s%ncannot be stored: %s".formatted(Case.text(documents), failure));
    }

    /**
     * A question that both answer differently.
     *
     * @param parts the smallest cases that show why
     * @param answers the first answers
     */
    private record Difference(List<Case> parts, String answers) {}

    /**
     * Compares both answers to a question. If the right store fails because of some documents, the question is repeated for
     * those that no deviation covers.
     */
    private void compare(StorePair stores, Question question, List<Case> rest, List<Difference> found) {
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
        StoreResult ours = stores.left(question);
        if (ours.agrees(theirs, question.isOrdered())) {
            Document sample = documents.get(asked++ % documents.size());
            if (known.covering(new Case(List.of(sample), question)).isPresent()) {
                needlesslyCovered += documents.size();
            }
        } else {
            found.add(new Difference(stores.parts(question), answers(new Case(documents, question), ours, theirs)));
        }
    }

    private List<Case> notCovered(List<Case> cases) {
        return cases.stream().filter(part -> known.cover(part).isEmpty()).toList();
    }

    private void report(Difference difference) {
        List<Case> open = notCovered(difference.parts());
        if (!open.isEmpty() && differences.size() < REPORTED) {
            Case first = open.get(0);
            if (differs(first)) {
                Case smallest = Shrinker.shrink(first, this::differs);
                StorePair stores = new StorePair(left, right, smallest.documents());
                add(answers(smallest, stores.left(smallest.question()), stores.right(smallest.question())));
            } else {
                add("differs once, and not when repeated; the first time:%n%s".formatted(difference.answers()));
            }
        }
    }

    private static String answers(Case asked, StoreResult ours, StoreResult theirs) {
        return "%s%nleft:  %s%nright: %s".formatted(asked, ours, theirs);
    }

    private void add(String difference) {
        if (differences.size() < REPORTED) {
            differences.add("seed %d%n%s".formatted(seed, difference));
        }
    }

    private boolean differs(Case candidate) {
        try {
            return !candidate.question().isOpen()
                    && known.covering(candidate).isEmpty()
                    && !new StorePair(left, right, candidate.documents()).agree(candidate.question());
        } catch (RuntimeException notStored) {
            return false;
        }
    }
}
