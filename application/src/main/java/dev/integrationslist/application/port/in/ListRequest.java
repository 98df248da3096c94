package dev.integrationslist.application.port.in;

import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Sort;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A request for a page of the list. Start from {@link #ALL} and change what differs.
 *
 * @param filter the condition on the integrations, among those the caller may see
 * @param sort the order
 * @param projection the fields of each integration
 * @param offset the number of integrations to skip, from 0
 * @param count the maximum number of integrations, from 0, within the caller's limits; 0 for all if the limits allow that;
 *     empty for the default
 */
public record ListRequest(Filter filter, Sort sort, Projection projection, long offset, OptionalLong count) {
    /** The first page of all integrations. */
    public static final ListRequest ALL =
            new ListRequest(Filter.EVERYTHING, Sort.NONE, Projection.EVERYTHING, 0, OptionalLong.empty());

    /** @throws IllegalArgumentException if the offset or the count is negative */
    public ListRequest {
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(projection, "projection");
        if (offset < 0 || count.orElse(0) < 0) {
            throw new IllegalArgumentException("offset and count are not negative");
        }
    }

    /** This request with another filter. */
    public ListRequest withFilter(Filter newFilter) {
        return new ListRequest(newFilter, sort, projection, offset, count);
    }

    /** This request with another order. */
    public ListRequest withSort(Sort newSort) {
        return new ListRequest(filter, newSort, projection, offset, count);
    }

    /** This request with other fields. */
    public ListRequest withProjection(Projection newProjection) {
        return new ListRequest(filter, sort, newProjection, offset, count);
    }

    /**
     * This request with another offset and the same count.
     *
     * @throws IllegalArgumentException if the offset is negative
     */
    public ListRequest withOffset(long newOffset) {
        return new ListRequest(filter, sort, projection, newOffset, count);
    }

    /**
     * This request for another page.
     *
     * @throws IllegalArgumentException if the offset or the count is negative
     */
    public ListRequest withPage(long newOffset, long newCount) {
        return new ListRequest(filter, sort, projection, newOffset, OptionalLong.of(newCount));
    }
}
