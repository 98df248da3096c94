package dev.integrationslist.queryengine;

import dev.integrationslist.domain.document.Document;

/**
 * A compiled filter that tests a block of documents at once, as the dispatch through the filter costs more than most of
 * its tests.
 */
interface Matcher {
    /** The maximum size of a block. */
    int BLOCK = Long.SIZE;

    /** The candidates that match. Both are bit sets, with the lowest bit for the first document of the block. */
    long matching(Document[] block, long candidates);

    default boolean matches(Document document) {
        return matching(new Document[] {document}, 1) != 0;
    }
}
