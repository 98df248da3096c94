package dev.integrationslist.queryengine;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a predicate asks of the values that a path leads to: a plain test, which some value must pass, or one made of others,
 * whose parts may each be met by a different value.
 *
 * @param alone asked of the value where the path leads to a single one
 * @param inArray asked of the first array that the path comes to, which may lead to several
 * @param negated whether it is met where these are not
 */
record PathPredicate(ValuePredicate alone, ArrayTest inArray, boolean negated) {
    /** A predicate on the values that a path leads to from an array, before the name at a position or at its end. */
    interface ArrayTest {
        boolean test(CompiledPath path, Array array, int position);
    }

    /** A test that an array at the end of the path may pass by one of its elements, too. */
    static PathPredicate ofAny(ValuePredicate test) {
        return new PathPredicate(test, (path, array, position) -> path.anyMatch(array, position, test, true), false);
    }

    /** A test that an array at the end of the path passes as a whole or not at all. */
    static PathPredicate ofWhole(ValuePredicate test) {
        return new PathPredicate(test, (path, array, position) -> path.anyMatch(array, position, test, false), false);
    }

    static PathPredicate all(List<PathPredicate> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        PathPredicate[] all = parts.toArray(PathPredicate[]::new);
        return new PathPredicate(
                value -> {
                    for (PathPredicate part : all) {
                        if (!part.test(value)) {
                            return false;
                        }
                    }
                    return true;
                },
                (path, array, position) -> {
                    for (PathPredicate part : all) {
                        if (!part.test(path, array, position)) {
                            return false;
                        }
                    }
                    return true;
                },
                false);
    }

    PathPredicate not() {
        return new PathPredicate(alone, inArray, !negated);
    }

    boolean test(@Nullable Value value) {
        return alone.test(value) != negated;
    }

    boolean test(CompiledPath path, Array array, int position) {
        return inArray.test(path, array, position) != negated;
    }
}
