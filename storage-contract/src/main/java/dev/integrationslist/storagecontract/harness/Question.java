package dev.integrationslist.storagecontract.harness;

import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.QueryBounds;
import dev.integrationslist.domain.query.Sort;

/**
 * What a store is asked, as a caller writes it.
 *
 * @param filter as {@link Filter#parse(Document)} takes it
 * @param sort as {@link Sort#parse(Document)} takes it
 * @param projection as {@link Projection#parse(Document)} takes it
 * @param offset from 0
 * @param limit from 0, which means all
 */
public record Question(Document filter, Document sort, Document projection, long offset, long limit) {
    /** As wide as bounds can be that MongoDB has too, so that it is the language that is tested and not the bounds. */
    static final QueryBounds BOUNDS = new QueryBounds(1 << 24, 200, 100_000, 100_000, 32_764, 200, 31, 100_000);

    /** The question which documents pass a filter. */
    public static Question which(Document filter) {
        return new Question(filter, Document.EMPTY, Document.EMPTY, 0, 0);
    }

    /** The question for everything that passes a filter, in an order. */
    public static Question inOrder(Document filter, Document sort) {
        return new Question(filter, sort, Document.EMPTY, 0, 0);
    }

    /** Whether the order of the answer counts. */
    public boolean isOrdered() {
        return !sort.isEmpty();
    }

    /** Whether it asks for an order and leaves open which of two equals comes first. */
    public boolean isOpen() {
        return isOrdered() && sort.get("_id") == null;
    }

    /** Something to paste: Extended JSON. */
    @Override
    public String toString() {
        return "filter: %s%nsort: %s%nfields: %s%noffset: %d, limit: %d"
                .formatted(Case.text(filter), Case.text(sort), Case.text(projection), offset, limit);
    }

    /**
     * What the store is asked.
     *
     * @throws RefusedException where a part is not in the language
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
