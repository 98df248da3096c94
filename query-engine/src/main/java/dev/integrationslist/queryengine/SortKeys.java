package dev.integrationslist.queryengine;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.Undefined;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueOrder;
import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.query.Sort;
import dev.integrationslist.domain.query.SortKey.Direction;
import dev.integrationslist.domain.work.WorkBudget;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The sort keys of documents: a tuple with a value for each key of the sort.
 *
 * <p>If a path passes an array, a document has a tuple for each element; the first one in the order stands for the document.
 * All keys that pass an array take their values from the same element.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/method/cursor.sort/#sort-by-an-array-field">Arrays in a sort</a>
 */
final class SortKeys implements Comparator<Value[]> {
    private final CompiledPath[] paths;
    private final boolean[] descending;
    private final WorkBudget budget;
    private final ValueOrder order;

    /** @param budget charged with each key that is built or compared */
    SortKeys(Sort sort, WorkBudget budget) {
        this.budget = budget;
        order = new ValueOrder(budget);
        paths = sort.keys().stream()
                .map(key -> new CompiledPath(key.path(), budget))
                .toArray(CompiledPath[]::new);
        descending = new boolean[paths.length];
        for (int i = 0; i < paths.length; i++) {
            descending[i] = sort.keys().get(i).direction() == Direction.DESCENDING;
        }
    }

    @Override
    public int compare(Value[] left, Value[] right) {
        budget.charge(1);
        for (int i = 0; i < left.length; i++) {
            int relation = order.compare(left[i], right[i]);
            if (relation != 0) {
                return descending[i] ? -relation : relation;
            }
        }
        return 0;
    }

    /**
     * The tuple that stands for the document.
     *
     * @throws RefusedException if two keys pass different arrays
     */
    Value[] of(Document document) {
        budget.charge(paths.length);
        Value[] tuple = new Value[paths.length];
        for (int i = 0; i < tuple.length; i++) {
            Value value = paths[i].follow(document);
            if (value instanceof Array) {
                return amongElements(document);
            }
            tuple[i] = value == null ? NullValue.INSTANCE : value;
        }
        return tuple;
    }

    private Value[] amongElements(Document document) {
        Search search = new Search();
        Key[] keys = new Key[paths.length];
        Arrays.fill(keys, Key.START);
        search.visit(document, keys);
        return search.first;
    }

    /**
     * The progress of one key along its path.
     *
     * @param position the position of the next name; the path's length at its end
     * @param value the value reached, the array it passes, or null at the start
     * @param indexed the element whose index the next name is in the array it passes, else null
     * @param place the names and indexes so far, which distinguish two equal arrays
     */
    private record Key(
            int position, @Nullable Value value, @Nullable Value indexed, String place) {
        static final Key START = new Key(0, null, null, "");
    }

    private final class Search {
        private Value @Nullable [] found;
        private Value[] first = new Value[0];

        /** Advances each unfinished key to the next array, then continues in each element of the array. */
        void visit(@Nullable Document document, Key[] begun) {
            budget.charge(begun.length);
            Key[] keys = new Key[begun.length];
            Key passing = null;
            boolean whole = false;
            for (int i = 0; i < keys.length; i++) {
                Key key = begun[i];
                boolean done = key.position == paths[i].length();
                keys[i] = done ? key : advance(paths[i], key, document);
                if (!done && keys[i].value instanceof Array) {
                    requireSame(passing, keys[i]);
                    passing = keys[i];
                    whole |= key.indexed instanceof Array;
                }
            }
            if (passing == null || !(passing.value instanceof Array array)) {
                keep(keys);
                return;
            }
            if (array.isEmpty()) {
                enter(array, Undefined.INSTANCE, passing.place, keys, begun, false);
            }
            for (int i = 0; i < array.size(); i++) {
                enter(array, array.get(i), passing.place + "." + i, keys, begun, whole);
            }
        }

        private void enter(Array array, Value element, String place, Key[] keys, Key[] begun, boolean whole) {
            Key[] next = new Key[keys.length];
            for (int i = 0; i < keys.length; i++) {
                int position = keys[i].position;
                boolean passes = keys[i].value instanceof Array && keys[i] != begun[i];
                if (!passes) {
                    next[i] = keys[i];
                } else if (position == paths[i].length()) {
                    next[i] = new Key(position, whole ? array : element, null, place);
                } else {
                    Value indexed = paths[i].indexed(array, position);
                    next[i] = new Key(position, null, indexed, indexed == null ? place : keys[i].place);
                }
            }
            visit(element instanceof Document document ? document : null, next);
        }

        private void requireSame(@Nullable Key passing, Key other) {
            if (passing != null && !passing.place.equals(other.place)) {
                throw new RefusedException(
                        ErrorCode.INVALID_SORT,
                        "",
                        "two of its fields are arrays in the same document",
                        "sort by at most one field that can be an array");
            }
        }

        private void keep(Key[] keys) {
            Value[] tuple = new Value[keys.length];
            for (int i = 0; i < keys.length; i++) {
                Value value = keys[i].value;
                tuple[i] = value == null ? NullValue.INSTANCE : value;
            }
            if (found == null || compare(tuple, found) < 0) {
                found = tuple;
                first = tuple;
            }
        }
    }

    /** Advances to the end of the path or the next array on it; a missing field ends in null. */
    private static Key advance(CompiledPath path, Key key, @Nullable Document document) {
        int position = key.position;
        Value value = document == null ? null : document.get(path.name(position));
        if (key.indexed != null) {
            if (value != null) {
                throw new RefusedException(
                        ErrorCode.INVALID_SORT,
                        "",
                        path.name(position) + " is both an index and a name in an array",
                        "sort by another field");
            }
            value = key.indexed;
        }
        position++;
        while (value instanceof Document inner && position < path.length()) {
            value = inner.get(path.name(position++));
        }
        if (value instanceof Array) {
            return new Key(position, value, null, key.place + "." + path.names(key.position, position));
        }
        return new Key(path.length(), position == path.length() ? value : null, null, key.place);
    }
}
