package dev.integrationslist.domain.document;

import java.util.StringJoiner;

/** An array's equality, hash and text, which are of its elements alone, so that it does not matter what holds them. */
public abstract class AbstractArray implements Array {
    /** For whoever knows what holds the content. */
    protected AbstractArray() {}

    /** Whether the other is an array with the same elements (types and values) in the same order. */
    @Override
    public final boolean equals(Object other) {
        return other == this
                || other instanceof Array array && AbstractDocument.equalInTurn(iterator(), array.iterator());
    }

    @Override
    public final int hashCode() {
        int hash = 1;
        for (Value element : this) {
            hash = 31 * hash + element.hashCode();
        }
        return hash;
    }

    /** A text for logs and test failures; not a format to parse. */
    @Override
    public final String toString() {
        StringJoiner text = new StringJoiner(", ", "[", "]");
        for (Value element : this) {
            text.add(element.toString());
        }
        return text.toString();
    }
}
