package dev.integrationslist.storagecontract.results;

import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.application.port.out.Slice;
import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.Form;
import dev.integrationslist.storagecontract.harness.Case;
import dev.integrationslist.storagecontract.harness.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AssertionFailureBuilder;

/** The outcome of a question: documents, a refusal or a failure. */
public sealed interface StoreResult {
    /** Documents, and the total. */
    record Found(List<Document> documents, long total) implements StoreResult {
        @Override
        public String toString() {
            return total + " in all: " + ExtendedJson.write(Array.of(documents), Form.CANONICAL);
        }
    }

    /** A refusal. */
    record Refused(String message) implements StoreResult {
        @Override
        public String toString() {
            return "refused: " + message;
        }
    }

    /** An exception other than a refusal, which no store may throw. */
    record Failed(RuntimeException failure) implements StoreResult {
        @Override
        public String toString() {
            return "failed: " + failure;
        }
    }

    static StoreResult of(IntegrationStore store, Question question) {
        try {
            Slice slice = store.findIntegrations(question.selection());
            return new Found(slice.documents(), slice.total());
        } catch (RefusedException refused) {
            return new Refused(refused.refusal().message());
        } catch (RuntimeException failure) {
            return new Failed(failure);
        }
    }

    /**
     * Whether both are the same documents, in the same order if it counts, or both are refusals.
     *
     * @param ordered whether the order counts
     */
    default boolean agrees(StoreResult other, boolean ordered) {
        if (this instanceof Found mine && other instanceof Found theirs) {
            return mine.total == theirs.total
                    && (ordered
                            ? mine.documents.equals(theirs.documents)
                            : bag(mine.documents).equals(bag(theirs.documents)));
        }
        return this instanceof Refused && other instanceof Refused;
    }

    /**
     * Fails, with the case to paste, unless the store returns exactly these documents, in this order if the question has a sort.
     *
     * @param name of the test, for the message
     */
    static void requireAnswer(String name, Case asked, IntegrationStore store, List<Document> expected) {
        StoreResult right = new Found(expected, expected.size());
        StoreResult given = of(store, asked.question());
        if (!right.agrees(given, asked.question().isOrdered())) {
            throw AssertionFailureBuilder.assertionFailure()
                    .message("%s%n%s%nexpected: %s%nanswered: %s".formatted(name, asked, right, given))
                    .cause(given instanceof Failed failed ? failed.failure() : null)
                    .build();
        }
    }

    /** The documents as a multiset. */
    static Map<Document, Long> bag(List<Document> documents) {
        return documents.stream().collect(Collectors.groupingBy(d -> d, HashMap::new, Collectors.counting()));
    }
}
