package dev.integrationslist.domain.document;

import java.util.Iterator;
import java.util.StringJoiner;

/** A document's equality, hash and text, which are of its fields alone, so that it does not matter what holds them. */
public abstract class AbstractDocument implements Document {
    /** For whoever knows what holds the content. */
    protected AbstractDocument() {}

    /** Whether the other is a document with the same fields (names, types and values) in the same order. */
    @Override
    public final boolean equals(Object other) {
        return other == this || other instanceof Document document && equalInTurn(iterator(), document.iterator());
    }

    static boolean equalInTurn(Iterator<?> left, Iterator<?> right) {
        while (left.hasNext() && right.hasNext()) {
            if (!left.next().equals(right.next())) {
                return false;
            }
        }
        return left.hasNext() == right.hasNext();
    }

    @Override
    public final int hashCode() {
        int hash = 1;
        for (Field field : this) {
            hash = 31 * hash + field.hashCode();
        }
        return hash;
    }

    /** A text for logs and test failures; not a format to parse. */
    @Override
    public final String toString() {
        StringJoiner text = new StringJoiner(", ", "{", "}");
        for (Field field : this) {
            text.add(field.name() + ": " + field.value());
        }
        return text.toString();
    }
}
