package dev.integrationslist.queryengine;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.query.FieldPath;
import dev.integrationslist.domain.work.WorkBudget;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A path split into its names, and its traversal of a document.
 *
 * <p>The traversal visits the documents in an array, and the element whose index a numeric name is. At the end of the path
 * an array stands for each of its elements and then for itself, unless an index led to it.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/tutorial/query-array-of-documents/">Query an array of documents</a>
 */
final class CompiledPath {
    private static final int NOT_AN_INDEX = -1;
    private static final int LONGEST_INDEX = 9;

    private final String[] names;
    private final int[] indexes;
    private final WorkBudget budget;

    /** The end of the path for an array: before an empty last name, which MongoDB looks up in documents only. */
    private final int endOfArrays;

    /** @param budget charged with the elements of each array on the way */
    CompiledPath(FieldPath path, WorkBudget budget) {
        this.budget = budget;
        names = path.components().toArray(String[]::new);
        int last = names.length - 1;
        endOfArrays = last > 0 && names[last].isEmpty() ? last : names.length;
        indexes = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            indexes[i] = index(names[i]);
        }
    }

    int length() {
        return names.length;
    }

    String name(int position) {
        return names[position];
    }

    /** The names from a position up to another, with dots between them. */
    String names(int from, int to) {
        return String.join(".", Arrays.asList(names).subList(from, to));
    }

    /** The element whose index the name at a position is, or null. */
    @Nullable
    Value indexed(Array array, int position) {
        return element(array, indexes[position]);
    }

    /** The element whose index a name is, or null. */
    static @Nullable Value indexed(Array array, String name) {
        return element(array, index(name));
    }

    private static @Nullable Value element(Array array, int index) {
        return index != NOT_AN_INDEX && index < array.size() ? array.get(index) : null;
    }

    private static int index(String name) {
        boolean plain = !name.isEmpty()
                && name.length() <= LONGEST_INDEX
                && (name.length() == 1 || name.charAt(0) != '0')
                && name.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(name) : NOT_AN_INDEX;
    }

    /** The value at the path, or the first array on the way; null for a missing field. */
    @Nullable
    Value follow(Document document) {
        Value value = document.get(names[0]);
        int position = 1;
        while (position < names.length && value instanceof Document inner) {
            value = inner.get(names[position++]);
        }
        return position == names.length || value instanceof Array ? value : null;
    }

    /** Whether the values at the path pass: mostly one or none; several if the path reaches an array. */
    boolean matches(Document document, PathPredicate test) {
        Value value = document.get(names[0]);
        int position = 1;
        while (position < names.length && value instanceof Document inner) {
            value = inner.get(names[position++]);
        }
        if (value instanceof Array array) {
            return test.test(this, array, position);
        }
        return test.test(position == names.length ? value : null);
    }

    /**
     * Whether a value at the path from an array on passes the test.
     *
     * @param position the position of the next name; the path's length if the array is at its end
     * @param expandLast whether an array at the end of the path also stands for its elements
     */
    boolean anyMatch(Array array, int position, ValuePredicate test, boolean expandLast) {
        budget.charge(array.size());
        return position >= endOfArrays ? atEnd(array, test, expandLast) : inArray(array, position, test, expandLast);
    }

    private static boolean atEnd(Array array, ValuePredicate test, boolean expandLast) {
        for (int i = 0; expandLast && i < array.size(); i++) {
            if (test.test(array.get(i))) {
                return true;
            }
        }
        return test.test(array);
    }

    private boolean inDocument(Document document, int from, ValuePredicate test, boolean expandLast) {
        Value value = document.get(names[from]);
        int position = from + 1;
        while (position < names.length && value instanceof Document inner) {
            value = inner.get(names[position++]);
        }
        if (value instanceof Array array) {
            return anyMatch(array, position, test, expandLast);
        }
        return test.test(position == names.length ? value : null);
    }

    private boolean inArray(Array array, int position, ValuePredicate test, boolean expandLast) {
        for (int i = 0; i < array.size(); i++) {
            Value element = array.get(i);
            if (element instanceof Document document && inDocument(document, position, test, expandLast)) {
                return true;
            }
            if (i == indexes[position] && atIndex(element, position, test, expandLast)) {
                return true;
            }
        }
        return false;
    }

    private boolean atIndex(Value element, int position, ValuePredicate test, boolean expandLast) {
        if (position == names.length - 1) {
            return test.test(element);
        }
        if (element instanceof Document document) {
            return inDocument(document, position + 1, test, expandLast);
        }
        return element instanceof Array array && anyMatch(array, position + 1, test, expandLast);
    }
}
