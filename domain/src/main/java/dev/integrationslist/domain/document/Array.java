package dev.integrationslist.domain.document;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * A read-only view of a BSON array. An implementation is immutable, and takes its equality from
 * {@link AbstractArray}.
 */
public non-sealed interface Array extends Value, Iterable<Value> {

    /** The array without elements. */
    Array EMPTY = new ValueList(new Value[0]);

    /**
     * The element at an index from 0.
     *
     * @throws IndexOutOfBoundsException where the array has none
     */
    Value get(int index);

    /** How many elements the array has. */
    int size();

    /** Whether the array has no element. */
    default boolean isEmpty() {
        return size() == 0;
    }

    @Override
    default Iterator<Value> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size();
            }

            @Override
            public Value next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return get(next++);
            }
        };
    }

    @Override
    default ValueType type() {
        return ValueType.ARRAY;
    }

    /** An array of these elements. */
    static Array of(Value... elements) {
        return elements.length == 0 ? EMPTY : new ValueList(Arrays.copyOf(elements, elements.length));
    }

    /** An array of these elements. */
    static Array of(Collection<? extends Value> elements) {
        return elements.isEmpty() ? EMPTY : new ValueList(elements.toArray(Value[]::new));
    }
}
