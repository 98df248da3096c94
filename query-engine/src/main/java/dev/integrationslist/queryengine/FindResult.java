package dev.integrationslist.queryengine;

import dev.integrationslist.domain.document.Document;
import java.util.List;

/**
 * The result of a {@link Find}.
 *
 * @param documents the documents of the page, in order
 * @param total the number of documents that match the filter, on this page and all others
 */
public record FindResult(List<Document> documents, long total) {
    public FindResult {
        documents = List.copyOf(documents);
    }
}
