package dev.integrationslist.queryengine.regex;

import dev.integrationslist.domain.pattern.CharacterSet;
import dev.integrationslist.domain.pattern.Node;
import dev.integrationslist.domain.pattern.Node.Alternation;
import dev.integrationslist.domain.pattern.Node.Assertion;
import dev.integrationslist.domain.pattern.Node.Characters;
import dev.integrationslist.domain.pattern.Node.Repeat;
import dev.integrationslist.domain.pattern.Node.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The positions of a pattern (Glushkov's construction): one for each set of characters, with repetitions written out,
 * and position 0 before them all. Being at a position means that its set has just taken a character.
 *
 * <p>Which positions can take the next character depends on the assertions in between, and these depend only on the
 * characters to either side. Thus, for any one outcome of the assertions, each of them is either the empty text or
 * nothing at all, and the construction needs no further notion of them.
 */
final class GlushkovPositions {

    private final Set<Assertion> holding;
    private final int words;
    private final List<CharacterSet> sets = new ArrayList<>();
    private final long[][] follow;
    private final long[] accepting;

    /**
     * @param count the most positions that the pattern has, without position 0
     * @param holding the assertions that are true
     */
    GlushkovPositions(Node root, int count, Set<Assertion> holding) {
        this.holding = holding;
        this.words = wordsFor(count);
        this.follow = new long[count + 1][words];
        Part whole = part(root);
        follow[0] = whole.first;
        accepting = whole.last;
        if (whole.nullable) {
            accepting[0] |= 1;
        }
    }

    /** How many longs hold one bit for each position, 0 included. */
    static int wordsFor(int count) {
        return (count / Long.SIZE / TransitionTable.LANES + 1) * TransitionTable.LANES;
    }

    /** The sets of the positions from 1 on; the same whichever assertions hold. */
    List<CharacterSet> sets() {
        return sets;
    }

    /** @param others of the same pattern, for other outcomes of its assertions */
    TransitionTable steps(Collection<TransitionTable> others) {
        return new TransitionTable(follow, sets.size() + 1, accepting, others);
    }

    /** A part of the pattern: the positions it may begin and end with, and whether it matches the empty text. */
    private record Part(long[] first, long[] last, boolean nullable) {}

    private Part part(Node node) {
        if (node instanceof Characters characters) {
            sets.add(characters.set());
            long[] self = new long[words];
            self[sets.size() / Long.SIZE] = 1L << sets.size();
            return new Part(self, self.clone(), false);
        }
        if (node instanceof Assertion assertion) {
            return new Part(new long[words], new long[words], holding.contains(assertion));
        }
        if (node instanceof Sequence sequence) {
            return sequence(sequence.items());
        }
        if (node instanceof Alternation alternation) {
            return alternation(alternation.branches());
        }
        return repeat((Repeat) node);
    }

    private Part sequence(List<Node> items) {
        Part whole = empty();
        for (Node item : items) {
            whole = then(whole, part(item));
        }
        return whole;
    }

    private Part empty() {
        return new Part(new long[words], new long[words], true);
    }

    /** One part after another; takes over the arrays of both. */
    private Part then(Part one, Part other) {
        connect(one.last, other.first);
        if (one.nullable) {
            add(other.first, one.first);
        }
        if (other.nullable) {
            add(one.last, other.last);
        }
        return new Part(one.first, other.last, one.nullable && other.nullable);
    }

    private Part alternation(List<Node> branches) {
        long[] first = new long[words];
        long[] last = new long[words];
        boolean nullable = false;
        for (Node branch : branches) {
            Part next = part(branch);
            add(next.first, first);
            add(next.last, last);
            nullable |= next.nullable;
        }
        return new Part(first, last, nullable);
    }

    /** Copies of the item: the required ones, of which the last may be looped, and then the optional ones. */
    private Part repeat(Repeat repeat) {
        boolean unbounded = repeat.max() == Repeat.UNBOUNDED;
        Part whole = empty();
        for (int i = 1; i <= repeat.min(); i++) {
            Part copy = part(repeat.item());
            if (unbounded && i == repeat.min()) {
                connect(copy.last, copy.first);
            }
            whole = then(whole, copy);
        }
        if (unbounded && repeat.min() > 0) {
            return whole;
        }
        if (repeat.max() == repeat.min()) {
            return whole;
        }
        Part first = part(repeat.item());
        if (unbounded) {
            connect(first.last, first.first);
        }
        return then(whole, optional(first, repeat.item(), unbounded ? 1 : repeat.max() - repeat.min()));
    }

    /**
     * Up to {@code copies} of an item, each entered from the one before. Even where the item matches the empty text, no
     * copy need be skipped on the way to a later one: fewer copies do the same.
     */
    private Part optional(Part first, Node item, int copies) {
        long[] last = first.last.clone();
        Part copy = first;
        for (int i = 1; i < copies; i++) {
            Part next = part(item);
            connect(copy.last, next.first);
            add(next.last, last);
            copy = next;
        }
        return new Part(first.first, last, true);
    }

    private void connect(long[] from, long[] to) {
        for (int w = 0; w < words; w++) {
            for (long rest = from[w]; rest != 0; rest &= rest - 1) {
                add(to, follow[w * Long.SIZE + Long.numberOfTrailingZeros(rest)]);
            }
        }
    }

    private static void add(long[] positions, long[] to) {
        for (int w = 0; w < to.length; w++) {
            to[w] |= positions[w];
        }
    }
}
