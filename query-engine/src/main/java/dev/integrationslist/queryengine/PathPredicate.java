package dev.integrationslist.queryengine;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A predicate on the values at a path: a test that one of the values must pass, or a conjunction whose parts different
 * values may pass.
 *
 * @param alone the test if the path leads to a single value or none
 * @param inArray the test if the path reaches an array, which may lead to several values
 * @param negated whether the tests are negated
 */
record PathPredicate(ValuePredicate alone, ArrayTest inArray, boolean negated) {
    /** A test of the values at a path from an array on, before the name at a position or at the path's end. */
    interface ArrayTest {
        boolean test(CompiledPath path, Array array, int position);
    }

    /** A test that an array at the end of the path passes if one of its elements does. */
    static PathPredicate ofAny(ValuePredicate test) {
        return new PathPredicate(test, (path, array, position) -> path.anyMatch(array, position, test, true), false);
    }

    /** A test of an array at the end of the path as a whole. */
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
