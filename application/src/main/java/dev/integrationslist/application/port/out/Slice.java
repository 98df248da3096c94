package dev.integrationslist.application.port.out;

import dev.integrationslist.domain.document.Document;
import java.util.List;

/**
 * The result of a store.
 *
 * @param documents the documents of the page, in order
 * @param total the number of documents that match the filter, on all pages
 */
public record Slice(List<Document> documents, long total) {
    public Slice {
        documents = List.copyOf(documents);
    }
}
