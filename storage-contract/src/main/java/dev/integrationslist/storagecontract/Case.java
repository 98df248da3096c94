package dev.integrationslist.storagecontract;

import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.Form;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AssertionFailureBuilder;

/** A question, and the documents that it is asked of. Its text is something to paste: Extended JSON. */
public record Case(List<Document> documents, Question question) {
    public Case {
        documents = List.copyOf(documents);
    }

    @Override
    public String toString() {
        return text(documents) + "\n" + question;
    }

    /** Fails, with something to paste, unless the store gives just these documents, in this order where one is asked for. */
    void requireAnswer(String name, IntegrationStore store, List<Document> expected) {
        StoreResult right = new StoreResult.Found(expected, expected.size());
        StoreResult given = StoreResult.of(store, question);
        if (!right.agrees(given, question.isOrdered())) {
            throw AssertionFailureBuilder.assertionFailure()
                    .message("%s%n%s%nexpected: %s%nanswered: %s".formatted(name, this, right, given))
                    .cause(given instanceof StoreResult.Failed failed ? failed.failure() : null)
                    .build();
        }
    }

    /** Documents to paste. */
    static String text(List<Document> documents) {
        return documents.stream()
                .map(document -> "\n  " + text(document))
                .collect(Collectors.joining("", "documents:", ""));
    }

    static String text(Document document) {
        return ExtendedJson.write(document, Form.CANONICAL);
    }
}
