package dev.integrationslist.application.port.out;

import dev.integrationslist.domain.document.Document;
import java.util.List;

/**
 * What a store answers.
 *
 * @param documents the documents of the page, in order
 * @param total how many documents pass the filter, on whatever page
 */
public record Slice(List<Document> documents, long total) {
    public Slice {
        documents = List.copyOf(documents);
    }
}
