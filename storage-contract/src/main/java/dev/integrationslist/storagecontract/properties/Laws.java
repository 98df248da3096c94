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
                if (isBroken(drawn, asked)) {
                    excuse(drawn, smallest(drawn, asked));
                    asked = asked.again(documents);
                }
            }
        }
        known.report(name);
    }

    private static boolean isBroken(Law law, RecordingStore asked) {
        try {
            return law.broken(asked).isPresent();
        } catch (UnsupportedQuestionException beyond) {
            return false;
        } catch (RuntimeException failure) {
            return true;
        }
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
    private void excuse(Law law, RecordingStore smallest) {
        if (!isBroken(law, smallest)
                || smallest.cases().stream()
                        .allMatch(asked -> known.cover(asked).isEmpty())) {
            Case shown = new Case(smallest.documents(), Question.which(Document.EMPTY));
            fail(
                    law,
                    smallest.again(Shrinker.shrink(shown, smaller -> isBrokenToo(law, smallest, smaller))
                            .documents()));
        }
    }

    private boolean isBrokenToo(Law law, RecordingStore asked, Case smaller) {
        RecordingStore again = asked.again(smaller.documents());
        return isBroken(law, again)
                && again.cases().stream().allMatch(one -> known.covering(one).isEmpty());
    }

    private void fail(Law law, RecordingStore asked) {
        String broken = "not twice";
        RuntimeException cause = null;
        try {
            broken = law.broken(asked).orElse(broken);
        } catch (RuntimeException failure) {
            broken = asked.last().map(Question::toString).orElse("nothing asked") + "\nfailed: " + failure;
            cause = failure;
        }
        throw AssertionFailureBuilder.assertionFailure()
                .message("%s, seed %d%n%s%n%s".formatted(name, seed, Case.text(asked.documents()), broken))
                .cause(cause)
                .build();
    }
}
