package dev.integrationslist.queryengine.regex;

import java.util.Arrays;
import java.util.Collection;

/**
 * The transitions between positions of a pattern under one outcome of its assertions.
 *
 * <p>Most lead to the next position and are a shift of the bit set. For the others, every four positions have a table of
 * the union of their successors for each subset, so that a step from n positions takes at most n / 4 look-ups.
 */
final class TransitionTable {
    /** The size of a set of positions is a multiple of this number of words, which a pattern of the maximum size has. */
    static final int LANES = 5;

    private static final int BLOCK = 4;
    private static final int CHOICES = 1 << BLOCK;
    private static final int BLOCKS_IN_WORD = Long.SIZE / BLOCK;

    private final long[] accepting;

    /** The positions that lead to the next, and those that lead elsewhere. */
    private final long[] toNext;

    private final long[] elsewhere;

    /**
     * For every {@link #LANES} words and every block that leads elsewhere: for each choice of its positions, these words of
     * where it leads.
     */
    private final long[][][] tables;

    /**
     * @param follow for each position those it leads to; taken over
     * @param positions how many there are
     * @param accepting the positions that a match may end with
     * @param others of the same pattern, most of whose tables are the same, and are then held once
     */
    TransitionTable(long[][] follow, int positions, long[] accepting, Collection<TransitionTable> others) {
        this.accepting = accepting;
        this.toNext = new long[accepting.length];
        this.elsewhere = new long[accepting.length];
        int blocks = (positions + BLOCK - 1) / BLOCK;
        this.tables = new long[accepting.length / LANES][blocks][];
        for (int p = 0; p < positions; p++) {
            long next = 1L << p + 1;
            if (p + 1 < positions && (follow[p][(p + 1) / Long.SIZE] & next) != 0) {
                follow[p][(p + 1) / Long.SIZE] &= ~next;
                toNext[p / Long.SIZE] |= 1L << p;
            }
            for (int w = 0; w < accepting.length; w++) {
                if (follow[p][w] != 0) {
                    elsewhere[p / Long.SIZE] |= 1L << p;
                    enter(p, w, follow[p][w]);
                }
            }
        }
        others.forEach(this::share);
    }

    /** Adds the successors of a position in one word to every subset with the position. */
    private void enter(int position, int word, long positions) {
        long[][] blocks = tables[word / LANES];
        if (blocks[position / BLOCK] == null) {
            blocks[position / BLOCK] = new long[CHOICES * LANES];
        }
        for (int choice = 0; choice < CHOICES; choice++) {
            if ((choice >> position % BLOCK & 1) == 1) {
                blocks[position / BLOCK][choice * LANES + word % LANES] |= positions;
            }
        }
    }

    private void share(TransitionTable other) {
        for (int lanes = 0; lanes < tables.length; lanes++) {
            for (int block = 0; block < tables[lanes].length; block++) {
                if (Arrays.equals(tables[lanes][block], other.tables[lanes][block])) {
                    tables[lanes][block] = other.tables[lanes][block];
                }
            }
        }
    }

    boolean accepts(long[] positions) {
        for (int w = 0; w < positions.length; w++) {
            if ((positions[w] & accepting[w]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Overwrites {@code to} with the successors of the positions that are in {@code reach}. */
    void take(long[] positions, long[] reach, long[] to) {
        for (int lanes = 0; lanes < to.length; lanes += LANES) {
            takeElsewhere(positions, tables[lanes / LANES], to, lanes);
        }
        long carry = 0;
        for (int w = 0; w < positions.length; w++) {
            long next = positions[w] & toNext[w];
            to[w] = (to[w] | next << 1 | carry) & reach[w];
            carry = next >>> Long.SIZE - 1;
        }
    }

    /** Keeps the words in local variables, which avoids a memory access at every look-up. */
    private void takeElsewhere(long[] positions, long[][] blocks, long[] to, int lanes) {
        long lane0 = 0;
        long lane1 = 0;
        long lane2 = 0;
        long lane3 = 0;
        long lane4 = 0;
        for (int w = 0; w < positions.length; w++) {
            long rest = positions[w] & elsewhere[w];
            while (rest != 0) {
                int block = Long.numberOfTrailingZeros(rest) / BLOCK;
                int choice = (int) (rest >>> block * BLOCK) & CHOICES - 1;
                long[] table = blocks[w * BLOCKS_IN_WORD + block];
                int at = choice * LANES;
                lane0 |= table[at];
                lane1 |= table[at + 1];
                lane2 |= table[at + 2];
                lane3 |= table[at + 3];
                lane4 |= table[at + 4];
                rest &= ~((CHOICES - 1L) << block * BLOCK);
            }
        }
        to[lanes] = lane0;
        to[lanes + 1] = lane1;
        to[lanes + 2] = lane2;
        to[lanes + 3] = lane3;
        to[lanes + 4] = lane4;
    }
}
