package dev.integrationslist.domain.pattern;

import java.util.Arrays;
import java.util.OptionalInt;

/** An immutable set of Unicode code points, as sorted ranges that neither overlap nor adjoin. */
public final class CharacterSet {

    /** Every code point. */
    public static final CharacterSet ALL = of(0, Character.MAX_CODE_POINT);

    /** First and last of each range in turn. */
    private final int[] bounds;

    private CharacterSet(int[] bounds) {
        this.bounds = bounds;
    }

    /** The set of some ranges, each given as its first and its last code point, in any order. */
    public static CharacterSet of(int... firstsAndLasts) {
        Builder builder = new Builder();
        for (int i = 0; i < firstsAndLasts.length; i += 2) {
            builder.add(firstsAndLasts[i], firstsAndLasts[i + 1]);
        }
        return builder.build();
    }

    /** How many ranges there are. */
    public int rangeCount() {
        return bounds.length / 2;
    }

    /** The first code point of a range, counted from 0. */
    public int first(int range) {
        return bounds[2 * range];
    }

    /** The last code point, included, of a range, counted from 0. */
    public int last(int range) {
        return bounds[2 * range + 1];
    }

    /** The one member, if there is exactly one. */
    public OptionalInt single() {
        return bounds.length == 2 && bounds[0] == bounds[1] ? OptionalInt.of(bounds[0]) : OptionalInt.empty();
    }

    /** Whether the code point is in a range. */
    public boolean contains(int codePoint) {
        int place = Arrays.binarySearch(bounds, codePoint);
        return place >= 0 || (-place - 1) % 2 == 1;
    }

    /** Every code point that is not in this set. */
    public CharacterSet complement() {
        Builder builder = new Builder();
        int next = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            if (next < bounds[i]) {
                builder.add(next, bounds[i] - 1);
            }
            next = bounds[i + 1] + 1;
        }
        if (next <= Character.MAX_CODE_POINT) {
            builder.add(next, Character.MAX_CODE_POINT);
        }
        return builder.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CharacterSet set && Arrays.equals(bounds, set.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < bounds.length; i += 2) {
            text.append("\\x{%x}".formatted(bounds[i]));
            if (bounds[i] < bounds[i + 1]) {
                text.append("-\\x{%x}".formatted(bounds[i + 1]));
            }
        }
        return text.append(']').toString();
    }

    /** Collects ranges. */
    static final class Builder {

        private static final int COMPACT_AT = 4096;

        /** Ranges as {@code first << 32 | last}, which sort by their first code point. */
        private long[] ranges = new long[8];

        private int size;
        private int compactAt = COMPACT_AT;

        Builder add(int codePoint) {
            return add(codePoint, codePoint);
        }

        Builder add(int first, int last) {
            if (size > 0 && first == (int) ranges[size - 1] + 1) {
                ranges[size - 1] = ranges[size - 1] & 0xffffffff_00000000L | last;
                return this;
            }
            if (size == compactAt) {
                compact();
                compactAt = Math.max(COMPACT_AT, 2 * size);
            }
            if (size == ranges.length) {
                ranges = Arrays.copyOf(ranges, 2 * size);
            }
            ranges[size++] = (long) first << 32 | last;
            return this;
        }

        Builder add(CharacterSet set) {
            for (int i = 0; i < set.bounds.length; i += 2) {
                add(set.bounds[i], set.bounds[i + 1]);
            }
            return this;
        }

        CharacterSet build() {
            compact();
            int[] bounds = new int[2 * size];
            for (int i = 0; i < size; i++) {
                bounds[2 * i] = (int) (ranges[i] >>> 32);
                bounds[2 * i + 1] = (int) ranges[i];
            }
            return new CharacterSet(bounds);
        }

        private void compact() {
            Arrays.sort(ranges, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (kept > 0 && (int) (ranges[i] >>> 32) <= (int) ranges[kept - 1] + 1) {
                    int last = Math.max((int) ranges[kept - 1], (int) ranges[i]);
                    ranges[kept - 1] = ranges[kept - 1] & 0xffffffff_00000000L | last;
                } else {
                    ranges[kept++] = ranges[i];
                }
            }
            size = kept;
        }
    }
}
