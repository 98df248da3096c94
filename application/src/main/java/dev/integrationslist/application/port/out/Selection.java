package dev.integrationslist.application.port.out;

import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Sort;

/**
 * What is asked of a store.
 *
 * @param filter which documents
 * @param sort in which order; the application has {@code _id} among the keys, so that no two documents are equal
 * @param projection which fields of each
 * @param offset how many documents to pass over, from 0
 * @param limit how many to give at the most; 0 for all that are left
 */
public record Selection(Filter filter, Sort sort, Projection projection, long offset, long limit) {
    public Selection {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("offset and limit are not negative");
        }
    }
}
