package dev.integrationslist.contract;

import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AssertionFailureBuilder;

/**
 * Tries laws on random cases: {@code -Dlaws.cases=1000000} for how many of each law, {@code -Dlaws.seed=} to repeat some. A
 * case is a question of its own; ten of them share their documents.
 */
final class Laws {
    private static final int DOCUMENTS = 10;
    private static final int CASES_A_ROUND = 10;

    private Laws() {}

    /** What a law says of one case. */
    @FunctionalInterface
    interface Law {
        /** How the law is broken, with the questions to paste; empty where it holds. */
        Optional<String> broken(Asked asked);
    }

    /** A store that holds known documents. */
    record Asked(StoreUnderTest stores, List<Document> documents, IntegrationStore store) {
        static Asked of(StoreUnderTest stores, List<Document> documents) {
            return new Asked(stores, documents, stores.storeOf(documents));
        }

        /** The documents that answer a question. */
        List<Document> find(Question question) {
            return store.find(question.selection()).documents();
        }

        /** The identifiers of what answers a question, in its order. */
        List<Value> order(Question question) {
            return find(question).stream().map(document -> document.get("_id")).toList();
        }

        /** The identifiers of what passes a filter. */
        Set<Value> ids(Document filter) {
            return new HashSet<>(order(Question.which(filter)));
        }
    }

    /** Tries a law on as many cases as the property says. */
    static void hold(String name, StoreUnderTest stores, Function<CaseGenerator, Law> law) {
        long seed = Long.getLong("laws.seed", new Random().nextLong());
        long cases = Long.getLong("laws.cases", 20_000);
        System.out.printf("%s: %d cases, -Dlaws.seed=%d%n", name, cases, seed);
        CaseGenerator generator = new CaseGenerator(seed);
        for (long done = 0; done < cases; done += CASES_A_ROUND) {
            Asked asked = Asked.of(stores, generator.documents(DOCUMENTS));
            for (int i = 0; i < CASES_A_ROUND; i++) {
                Law drawn = law.apply(generator);
                if (drawn.broken(asked).isPresent()) {
                    throw failure(name, seed, drawn, asked);
                }
            }
        }
    }

    private static AssertionError failure(String name, long seed, Law law, Asked asked) {
        Asked smallest = smallest(law, asked);
        return AssertionFailureBuilder.assertionFailure()
                .message("%s, seed %d%n%s%n%s"
                        .formatted(
                                name,
                                seed,
                                Case.text(smallest.documents()),
                                law.broken(smallest).orElse("not twice")))
                .build();
    }

    /** Leaves out documents as long as the law stays broken. */
    private static Asked smallest(Law law, Asked asked) {
        List<Document> documents = new ArrayList<>(asked.documents());
        for (int i = documents.size() - 1; i >= 0; i--) {
            Document left = documents.remove(i);
            if (law.broken(Asked.of(asked.stores(), documents)).isEmpty()) {
                documents.add(i, left);
            }
        }
        return Asked.of(asked.stores(), documents);
    }
}
