package dev.integrationslist.domain.document;

import java.util.Iterator;
import java.util.StringJoiner;

/** What every implementation of {@link Document} and {@link Array} shares: equality, hash and a text for people. */
public final class Documents {
    private Documents() {}

    /** Whether both have the same fields (names, types and values) in the same order. */
    public static boolean equal(Document left, Document right) {
        return left == right || (left.size() == right.size() && equalElements(left.iterator(), right.iterator()));
    }

    /** Whether both have the same elements (types and values) in the same order. */
    public static boolean equal(Array left, Array right) {
        return left == right || (left.size() == right.size() && equalElements(left.iterator(), right.iterator()));
    }

    private static boolean equalElements(Iterator<?> left, Iterator<?> right) {
        while (left.hasNext() && right.hasNext()) {
            if (!left.next().equals(right.next())) {
                return false;
            }
        }
        return left.hasNext() == right.hasNext();
    }

    /** The hash code of a document, the same for equal ones. */
    public static int hash(Document document) {
        int hash = 1;
        for (Field field : document) {
            hash = 31 * hash + field.hashCode();
        }
        return hash;
    }

    /** The hash code of an array, the same for equal ones. */
    public static int hash(Array array) {
        int hash = 1;
        for (Value element : array) {
            hash = 31 * hash + element.hashCode();
        }
        return hash;
    }

    /** A text for logs and test failures; not a format to parse. */
    public static String text(Document document) {
        StringJoiner text = new StringJoiner(", ", "{", "}");
        for (Field field : document) {
            text.add(field.name() + ": " + field.value());
        }
        return text.toString();
    }

    /** A text for logs and test failures; not a format to parse. */
    public static String text(Array array) {
        StringJoiner text = new StringJoiner(", ", "[", "]");
        for (Value element : array) {
            text.add(element.toString());
        }
        return text.toString();
    }
}
