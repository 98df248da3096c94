package dev.integrationslist.application.port.out;

import dev.integrationslist.domain.access.PagingLimits;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Sort;

/**
 * A query to a store.
 *
 * @param filter the condition on the documents
 * @param sort the order; the application adds {@code _id} to the keys, so that no two documents are equal
 * @param projection the fields of each document
 * @param offset the number of documents to skip, from 0
 * @param limit the maximum number of documents, or {@link PagingLimits#UNLIMITED}
 * @param callerId the user on whose behalf the query runs, or the empty text. The answer does not depend on it. A store that
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
