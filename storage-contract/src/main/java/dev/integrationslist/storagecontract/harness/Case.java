package dev.integrationslist.storagecontract.harness;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.Form;
import java.util.List;
import java.util.stream.Collectors;

/** A question and the stored documents. Its text is Extended JSON, to paste. */
public record Case(List<Document> documents, Question question) {
    public Case {
        documents = List.copyOf(documents);
    }

    @Override
    public String toString() {
        return text(documents) + "\n" + question;
    }

    /** Documents in Extended JSON, to paste. */
    public static String text(List<Document> documents) {
        return documents.stream()
                .map(document -> "\n  " + text(document))
                .collect(Collectors.joining("", "documents:", ""));
    }

    /** A document in Extended JSON, to paste. */
    public static String text(Document document) {
        return ExtendedJson.write(document, Form.CANONICAL);
    }
}
