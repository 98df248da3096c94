package dev.integrationslist.storagecontract.properties;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.storagecontract.generators.CaseGenerator;
import dev.integrationslist.storagecontract.harness.Case;
import dev.integrationslist.storagecontract.harness.Question;
import dev.integrationslist.storagecontract.harness.StoreUnderTest;
import dev.integrationslist.storagecontract.properties.RecordingStore.UnsupportedQuestionException;
import dev.integrationslist.storagecontract.results.Deviations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AssertionFailureBuilder;

/**
 * A runner of laws on random cases: {@code -Dlaws.cases=1000000} sets the number per law, {@code -Dlaws.seed=} repeats a run.
 * Each case is one draw of questions; ten cases share their documents.
 */
public final class Laws {
    private static final int DOCUMENTS = 10;
    private static final int CASES_A_ROUND = 10;

    private final String name;
    private final StoreUnderTest stores;
    private final Deviations known;
    private final long seed = Long.getLong("laws.seed", new Random().nextLong());

    private Laws(String name, StoreUnderTest stores) {
        this.name = name;
        this.stores = stores;
        this.known = Deviations.of(stores);
    }

    /** A law, drawn for one case. */
    @FunctionalInterface
    public interface Law {
        /** How the law is broken, with the questions to paste; empty if it holds. */
        Optional<String> broken(RecordingStore asked);
    }

    /** Tries a law on the number of cases that {@code -Dlaws.cases=} sets, by default this one. */
    public static void hold(String name, StoreUnderTest stores, long cases, Function<CaseGenerator, Law> law) {
        new Laws(name, stores).hold(Long.getLong("laws.cases", cases), law);
    }

    private void hold(long cases, Function<CaseGenerator, Law> law) {
        System.out.printf("%s: %d cases, -Dlaws.seed=%d%n", name, cases, seed);
        CaseGenerator generator = new CaseGenerator(seed);
        for (long done = 0; done < cases; done += CASES_A_ROUND) {
            List<Document> documents = generator.documents(DOCUMENTS).stream()
                    .filter(document -> !known.forbid(document))
                    .toList();
            RecordingStore asked = RecordingStore.of(stores, known, documents);
            for (int i = 0; i < CASES_A_ROUND; i++) {
                Law drawn = law.apply(generator);
                Optional<Failure> first = failure(drawn, asked);
                if (first.isPresent()) {
                    excuse(drawn, smallest(drawn, asked), first.get());
                    asked = asked.again(documents);
                }
            }
        }
        known.report(name);
    }

    /**
     * How a law was broken.
     *
     * @param text the documents, the questions and the answers
     * @param cause the exception of a store that failed
     */
    private record Failure(String text, @Nullable RuntimeException cause) {}

    private static Optional<Failure> failure(Law law, RecordingStore asked) {
        String documents = Case.text(asked.documents()) + "\n";
        try {
            return law.broken(asked).map(broken -> new Failure(documents + broken, null));
        } catch (UnsupportedQuestionException beyond) {
            return Optional.empty();
        } catch (RuntimeException failure) {
            String question = asked.last().map(Question::toString).orElse("no question asked");
            return Optional.of(new Failure(documents + question + "\nfailed: " + failure, failure));
        }
    }

    private static boolean isBroken(Law law, RecordingStore asked) {
        return failure(law, asked).isPresent();
    }

    /** Removes documents while the law stays broken. */
    private static RecordingStore smallest(Law law, RecordingStore asked) {
        List<Document> documents = new ArrayList<>(asked.documents());
        for (int i = documents.size() - 1; i >= 0; i--) {
            Document left = documents.remove(i);
            if (!isBroken(law, asked.again(documents))) {
                documents.add(i, left);
            }
        }
        return asked.again(documents);
    }

    /** Fails, unless one of the law's questions to these documents meets a known deviation. */
    private void excuse(Law law, RecordingStore smallest, Failure first) {
        if (!isBroken(law, smallest)) {
            throw broken(
                    new Failure("broken once, and not when repeated; the first time:\n" + first.text(), first.cause()));
        }
        if (smallest.cases().stream().allMatch(asked -> known.cover(asked).isEmpty())) {
            Case shown = new Case(smallest.documents(), Question.which(Document.EMPTY));
            Case shrunk = Shrinker.shrink(shown, smaller -> isBrokenToo(law, smallest, smaller));
            throw broken(failure(law, smallest.again(shrunk.documents())).orElse(first));
        }
    }

    private boolean isBrokenToo(Law law, RecordingStore asked, Case smaller) {
        RecordingStore again = asked.again(smaller.documents());
        return isBroken(law, again)
                && again.cases().stream().allMatch(one -> known.covering(one).isEmpty());
    }

    private AssertionError broken(Failure failure) {
        return AssertionFailureBuilder.assertionFailure()
                .message("%s, seed %d%n%s".formatted(name, seed, failure.text()))
                .cause(failure.cause())
                .build();
    }
}
