package dev.integrationslist.domain.document;

import java.util.Objects;

/** An array in the heap. */
final class ValueList implements Array {
    private final Value[] elements;

    ValueList(Value[] elements) {
        for (Value element : elements) {
            Objects.requireNonNull(element, "element");
        }
        this.elements = elements;
    }

    @Override
    public Value get(int index) {
        return elements[index];
    }

    @Override
    public int size() {
        return elements.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Array array && Documents.equal(this, array);
    }

    @Override
    public int hashCode() {
        return Documents.hash(this);
    }

    @Override
    public String toString() {
        return Documents.text(this);
    }
}
