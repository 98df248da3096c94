package dev.integrationslist.adapter.memory;

import dev.integrationslist.domain.document.Document;

/** A filter, ready to be asked of many documents. */
interface Matcher {
    boolean matches(Document document);
}
