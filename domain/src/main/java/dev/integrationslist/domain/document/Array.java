package dev.integrationslist.domain.document;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A read-only view of a BSON array. Implementations are immutable. Equality, hash and text depend on the elements alone.
 */
public abstract non-sealed class Array implements Value, Iterable<Value> {

    /** The array without elements. */
    public static final Array EMPTY = new ValueList(new Value[0]);

    /** For implementations over other storage. */
    protected Array() {}

    /** An array of these elements. */
    public static Array of(Value... elements) {
        return elements.length == 0 ? EMPTY : new ValueList(Arrays.copyOf(elements, elements.length));
    }

    /** An array of these elements. */
    public static Array of(Collection<? extends Value> elements) {
        return elements.isEmpty() ? EMPTY : new ValueList(elements.toArray(Value[]::new));
    }

    /**
     * The element at an index from 0.
     *
     * @throws IndexOutOfBoundsException if the array has none
     */
    public abstract Value get(int index);

    /** The elements as a stream, in order. */
    public Stream<Value> stream() {
        return IntStream.range(0, size()).mapToObj(this::get);
    }

    /** The number of elements. */
    public abstract int size();

    /** Hands the array to a sink, as {@link ValueSink#value} does; a store over bytes hands on its bytes. */
    public void writeTo(ValueSink sink) {
        sink.startArray();
        for (Value element : this) {
            sink.value(element);
        }
        sink.endArray();
    }

    /** Whether the array has no element. */
    public boolean isEmpty() {
        return size() == 0;
    }

    @Override
    public Iterator<Value> iterator() {
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
    public final ValueType type() {
        return ValueType.ARRAY;
    }

    /** Whether the other is an array with the same elements (types and values) in the same order. */
    @Override
    public final boolean equals(Object other) {
        return other == this || other instanceof Array array && Document.equalInTurn(iterator(), array.iterator());
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
