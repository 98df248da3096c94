package dev.integrationslist.extendedjson;

import dev.integrationslist.domain.document.Document;

/**
 * A document of a stream.
 *
 * @param document the document
 * @param line the line it starts on, from 1
 */
public record LocatedDocument(Document document, int line) {}
