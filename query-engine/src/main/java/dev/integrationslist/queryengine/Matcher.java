package dev.integrationslist.queryengine;

import dev.integrationslist.domain.document.Document;

/**
 * A filter, ready to be asked of many documents: of a block of them at once, as finding the way through the filter costs
 * more than most questions in it.
 */
interface Matcher {
    /** How many documents a block may have. */
    int BLOCK = Long.SIZE;

    /** Those of the candidates that pass. Either has a bit for each document, the lowest for the block's first. */
    long matching(Document[] block, long candidates);

    default boolean matches(Document document) {
        return matching(new Document[] {document}, 1) != 0;
    }
}
