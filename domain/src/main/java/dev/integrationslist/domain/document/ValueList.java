package dev.integrationslist.domain.document;

import java.util.Objects;

/** An array in the heap. */
final class ValueList extends Array {
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
}
