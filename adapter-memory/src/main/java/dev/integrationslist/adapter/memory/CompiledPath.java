package dev.integrationslist.adapter.memory;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.query.FieldPath;
import org.jspecify.annotations.Nullable;

/**
 * A path with its names taken apart, and the way it takes through a document.
 *
 * <p>On its way the path visits the documents in an array, and the element that a numeric name is the index of. At its end
 * an array stands for each of its elements and then for itself, unless an index led to it.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/tutorial/query-array-of-documents/">Query an array of documents</a>
 */
final class CompiledPath {
    private static final int NOT_AN_INDEX = -1;
    private static final int LONGEST_INDEX = 9;

    private final String[] names;
    private final int[] indexes;

    CompiledPath(FieldPath path) {
        names = path.components().toArray(String[]::new);
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

    /** The element that the name at a position is the index of; null where it is none of the array's. */
    @Nullable
    Value indexed(Array array, int position) {
        int index = indexes[position];
        return index != NOT_AN_INDEX && index < array.size() ? array.get(index) : null;
    }

    private static int index(String name) {
        boolean plain = !name.isEmpty()
                && name.length() <= LONGEST_INDEX
                && (name.length() == 1 || name.charAt(0) != '0')
                && name.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(name) : NOT_AN_INDEX;
    }

    /**
     * Whether a value that the path leads to passes the test.
     *
     * @param expandLast whether an array at the end of the path stands for its elements too
     */
    boolean anyMatch(Document document, ElementTest test, boolean expandLast) {
        return inDocument(document, 0, test, expandLast);
    }

    private boolean inDocument(Document document, int position, ElementTest test, boolean expandLast) {
        Value value = document.get(names[position]);
        if (position == names.length - 1) {
            return expandLast && value instanceof Array array ? anyElement(array, test) : test.test(value);
        }
        if (value instanceof Document inner) {
            return inDocument(inner, position + 1, test, expandLast);
        }
        return value instanceof Array array ? inArray(array, position + 1, test, expandLast) : test.test(null);
    }

    private static boolean anyElement(Array array, ElementTest test) {
        for (int i = 0; i < array.size(); i++) {
            if (test.test(array.get(i))) {
                return true;
            }
        }
        return test.test(array);
    }

    private boolean inArray(Array array, int position, ElementTest test, boolean expandLast) {
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

    private boolean atIndex(Value element, int position, ElementTest test, boolean expandLast) {
        if (position == names.length - 1) {
            return test.test(element);
        }
        if (element instanceof Document document) {
            return inDocument(document, position + 1, test, expandLast);
        }
        return element instanceof Array array && inArray(array, position + 1, test, expandLast);
    }
}
