package dev.integrationslist.domain.query;

/**
 * A function of a predicate with one case for each type of predicate. A new type is a new method, so the compiler names each
 * implementation that lacks it.
 *
 * @param <R> the result
 */
public interface PredicateVisitor<R> {
    R comparison(Comparison comparison);

    R membership(Membership membership);

    R not(Not not);

    R exists(Exists exists);

    R type(Type type);

    R regex(Regex regex);

    R mod(Mod mod);

    R bits(BitsPredicate bits);

    R size(Size size);

    R allValues(AllValues all);

    R allElemMatch(AllElemMatch all);

    R elemMatchObject(ElemMatchObject match);

    R elemMatchValue(ElemMatchValue match);
}
