package dev.integrationslist.domain.query;

/**
 * A function of a filter with one case for each type of filter. A new type is a new method, so the compiler names each
 * implementation that lacks it.
 *
 * @param <R> the result
 */
public interface FilterVisitor<R> {
    R logical(LogicalFilter filter);

    R field(FieldFilter filter);

    R schema(SchemaFilter filter);

    R constant(ConstantFilter filter);

    R expression(ExpressionFilter filter);
}
