package dev.integrationslist.application.port.in;

import dev.integrationslist.domain.access.PagingLimits;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Sort;
import java.util.Objects;

/**
 * What is asked of a list. Start from {@link #ALL} and say what differs.
 *
 * @param filter which integrations, of those the caller may see
 * @param sort in which order
 * @param projection which fields of each
 * @param offset how many to pass over, from 0
 * @param count how many to list at the most, within the caller's limits; 0 for all, where the limits allow that;
 *     {@link PagingLimits#UNSAID} for the default
 */
public record ListRequest(Filter filter, Sort sort, Projection projection, long offset, long count) {
    /** The first page of everything. */
    public static final ListRequest ALL =
            new ListRequest(Filter.EVERYTHING, Sort.NONE, Projection.EVERYTHING, 0, PagingLimits.UNSAID);

    /** @throws IllegalArgumentException where the offset is negative, or the count is and not {@code UNSAID} */
    public ListRequest {
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(projection, "projection");
        if (offset < 0 || count < PagingLimits.UNSAID) {
            throw new IllegalArgumentException("offset and count are not negative");
        }
    }

    /** This request, of other integrations. */
    public ListRequest withFilter(Filter newFilter) {
        return new ListRequest(newFilter, sort, projection, offset, count);
    }

    /** This request, in another order. */
    public ListRequest withSort(Sort newSort) {
        return new ListRequest(filter, newSort, projection, offset, count);
    }

    /** This request, of other fields. */
    public ListRequest withProjection(Projection newProjection) {
        return new ListRequest(filter, sort, newProjection, offset, count);
    }

    /**
     * This request, of another page.
     *
     * @throws IllegalArgumentException as the constructor
     */
    public ListRequest withPage(long newOffset, long newCount) {
        return new ListRequest(filter, sort, projection, newOffset, newCount);
    }
}
