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
 * @param callerId the user on whose behalf it is asked, or the empty text. The answer does not depend on it. A store that
 *     keeps something between requests, such as a total, keeps it per caller, and nothing for the empty text: nothing that
 *     one caller's requests leave behind may change what another can observe.
 */
public record Selection(Filter filter, Sort sort, Projection projection, long offset, long limit, String callerId) {
    public Selection {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("offset and limit are not negative");
        }
    }

    /** A selection on nobody's behalf. */
    public Selection(Filter filter, Sort sort, Projection projection, long offset, long limit) {
        this(filter, sort, projection, offset, limit, "");
    }
}
