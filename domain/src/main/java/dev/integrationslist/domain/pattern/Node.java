package dev.integrationslist.domain.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a {@link Pattern}. The trees that {@link Pattern#parse} makes are simplified where the language stays the
 * same: sequences and choices do not nest directly, single sets in one choice are united, and repetitions of
 * repetitions are one repetition wherever that is exact.
 */
public sealed interface Node {

    /** Matches the empty text. */
    Node EMPTY = new Sequence(List.of());

    /** The number of leaves when every repetition is written out; at least 1. */
    long size();

    /** Whether it matches the empty text wherever it is tried. */
    boolean matchesEmpty();

    /** One code point of a set; if the set is empty, nothing. */
    record Characters(CharacterSet set) implements Node {
        @Override
        public long size() {
            return 1;
        }

        @Override
        public boolean matchesEmpty() {
            return false;
        }
    }

    /** All the items, one after the other. */
    record Sequence(List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public long size() {
            return Math.max(1, items.stream().mapToLong(Node::size).sum());
        }

        @Override
        public boolean matchesEmpty() {
            return items.stream().allMatch(Node::matchesEmpty);
        }
    }

    /** Any one of the branches. */
    record Alternation(List<Node> branches) implements Node {
        public Alternation {
            branches = List.copyOf(branches);
        }

        @Override
        public long size() {
            return branches.stream().mapToLong(Node::size).sum();
        }

        @Override
        public boolean matchesEmpty() {
            return branches.stream().anyMatch(Node::matchesEmpty);
        }
    }

    /**
     * Between {@code min} and {@code max} times the item.
     *
     * @param max at least 1 and {@code min}, or {@link #UNBOUNDED}
     */
    record Repeat(Node item, int min, int max) implements Node {
        /** A {@code max} that stands for no limit. */
        public static final int UNBOUNDED = Integer.MAX_VALUE;

        public Repeat {
            if (min < 0 || max < Math.max(1, min)) {
                throw new IllegalArgumentException("no repetition: {" + min + "," + max + "}");
            }
        }

        @Override
        public long size() {
            return item.size() * (max == UNBOUNDED ? Math.max(1, min) : max);
        }

        @Override
        public boolean matchesEmpty() {
            return min == 0 || item.matchesEmpty();
        }
    }

    /** A condition on a place between two code points, or at an end of the text. A newline is U+000A alone. */
    enum Assertion implements Node {
        /** {@code \A}, and {@code ^} without option m. */
        TEXT_START,
        /** {@code \z}. */
        TEXT_END,
        /** {@code \Z}, and {@code $} without option m: at the end of the text, or before a newline that ends it. */
        TEXT_END_OR_LAST_NEWLINE,
        /** {@code ^} with option m: at the start of the text, or after a newline that does not end it. */
        LINE_START,
        /** {@code $} with option m: at the end of the text, or before any newline. */
        LINE_END,
        /** {@code \b}: of the places before and after it, one has a word character; the {@link Pattern} tells which those are. */
        WORD_BOUNDARY,
        /** {@code \B}. */
        NOT_WORD_BOUNDARY;

        @Override
        public long size() {
            return 1;
        }

        @Override
        public boolean matchesEmpty() {
            return false;
        }
    }

    /** All the items in turn, simplified. */
    static Node sequence(List<Node> items) {
        List<Node> flat = new ArrayList<>();
        for (Node item : items) {
            if (item instanceof Sequence sequence) {
                flat.addAll(sequence.items);
            } else {
                flat.add(item);
            }
        }
        return flat.isEmpty() ? EMPTY : flat.size() == 1 ? flat.get(0) : new Sequence(flat);
    }

    /** Any of the branches, simplified: their order is lost, as it cannot matter to whether there is a match. */
    static Node alternation(List<Node> branches) {
        List<Node> flat = new ArrayList<>();
        for (Node branch : branches) {
            if (branch instanceof Alternation alternation) {
                flat.addAll(alternation.branches);
            } else {
                flat.add(branch);
            }
        }
        List<Node> merged = new ArrayList<>();
        CharacterSet.Builder singles = new CharacterSet.Builder();
        boolean anySingle = false;
        boolean anyEmpty = false;
        for (Node branch : flat) {
            if (branch instanceof Characters characters) {
                singles.add(characters.set);
                anySingle = true;
            } else if (!branch.equals(EMPTY)) {
                merged.add(branch);
            } else if (!anyEmpty) {
                merged.add(branch);
                anyEmpty = true;
            }
        }
        if (anySingle) {
            merged.add(new Characters(singles.build()));
        }
        return merged.size() == 1 ? merged.get(0) : new Alternation(merged);
    }

    /**
     * The item {@code min} to {@code max} times, simplified. Where the item matches the empty text none is required.
     *
     * <p>(Y{a,b}){c,d} with a at most 1 is Y{a == 0 ? 0 : c, b * d}: k rounds of the outer repetition allow any count
     * from k * a to k * b, and for a = 1 the intervals [k, k * b], k from c to d, overlap or adjoin; for a = 0 they all
     * start at 0. With a of 2 or more they may leave gaps, as (Y{2}){0,3} does at 1, 3 and 5.
     */
    static Node repeat(Node item, int min, int max) {
        if (max == 0 || item.equals(EMPTY)) {
            return EMPTY;
        }
        if (min == 1 && max == 1) {
            return item;
        }
        if (min > 0 && item.matchesEmpty()) {
            return repeat(item, 0, max);
        }
        if (item instanceof Repeat inner && inner.min <= 1) {
            boolean unbounded = inner.max == Repeat.UNBOUNDED || max == Repeat.UNBOUNDED;
            int product = (int) Math.min((long) inner.max * max, Repeat.UNBOUNDED - 1);
            return repeat(inner.item, inner.min == 0 ? 0 : min, unbounded ? Repeat.UNBOUNDED : product);
        }
        return new Repeat(item, min, max);
    }
}
