package dev.integrationslist.storagecontract.harness;

import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.QueryBounds;
import dev.integrationslist.domain.query.Sort;

/**
 * A question to a store, as a caller writes it.
 *
 * @param filter as {@link Filter#parse(Document)} takes it
 * @param sort as {@link Sort#parse(Document)} takes it
 * @param projection as {@link Projection#parse(Document)} takes it
 * @param offset at least 0
 * @param limit at least 0; 0 means all
 */
public record Question(Document filter, Document sort, Document projection, long offset, long limit) {
    /** The widest bounds that MongoDB has too: the language is tested, not the bounds. */
    static final QueryBounds BOUNDS = new QueryBounds(200, 100_000, 100_000, 32_764, 200, 31, 100_000);

    /** A question for the documents that match a filter. */
    public static Question which(Document filter) {
        return new Question(filter, Document.EMPTY, Document.EMPTY, 0, 0);
    }

    /** A question for the documents that match a filter, in an order. */
    public static Question inOrder(Document filter, Document sort) {
        return new Question(filter, sort, Document.EMPTY, 0, 0);
    }

    /** Whether the order of the answer is specified. */
    public boolean isOrdered() {
        return !sort.isEmpty();
    }

    /** Whether the sort is not total: it does not include {@code _id}. */
    public boolean isOpen() {
        return isOrdered() && sort.get("_id") == null;
    }

    /** The question in Extended JSON, to paste. */
    @Override
    public String toString() {
        return "filter: %s%nsort: %s%nfields: %s%noffset: %d, limit: %d"
                .formatted(Case.text(filter), Case.text(sort), Case.text(projection), offset, limit);
    }

    /**
     * The selection that the store receives.
     *
     * @throws RefusedException if a part is not in the language
     */
    public Selection selection() {
        return new Selection(
                Filter.parse(filter, BOUNDS),
                Sort.parse(sort, BOUNDS),
                Projection.parse(projection, BOUNDS),
                offset,
                limit);
    }
}
