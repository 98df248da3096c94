package dev.integrationslist.adapter.memory;

import dev.integrationslist.domain.pattern.CharacterSet;
import dev.integrationslist.domain.pattern.Node;
import dev.integrationslist.domain.pattern.Node.Alternation;
import dev.integrationslist.domain.pattern.Node.Assertion;
import dev.integrationslist.domain.pattern.Node.Repeat;
import dev.integrationslist.domain.pattern.Node.Sequence;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs a pattern over a text, every way at once: reading one character takes the set of positions where an attempt may
 * have arrived to the next such set. Each set met is remembered as a state, with where each class of characters leads,
 * so that reading a character is mostly one look-up; when there is no more room for states, sets are worked out as they
 * come. Either way the time is proportional to the length of the text, and no text makes it grow further.
 *
 * <p>Safe for use by several threads: a state's fields are final, and an entry of {@link State#next} that a thread does
 * not see yet, it works out again under the lock.
 */
final class PatternAutomaton {

    /** About how many words of memory the states of one pattern may take. */
    private static final int STATE_BUDGET = 1 << 17;

    private static final CharacterSet NEWLINE = CharacterSet.of('\n', '\n');
    private static final CharacterSet WORD = CharacterSet.of('0', '9', 'A', 'Z', '_', '_', 'a', 'z');

    /** What may stand before a place, as far as assertions can tell. */
    private enum Before {
        TEXT_START,
        NEWLINE,
        WORD,
        OTHER
    }

    /** What may stand after a place, as far as assertions can tell. */
    private enum After {
        TEXT_END,
        LAST_NEWLINE,
        NEWLINE,
        WORD,
        OTHER
    }

    private static final class State {
        final long[] positions;
        final Before before;
        final @Nullable State[] next;

        State(long[] positions, Before before, int symbols) {
            this.positions = positions;
            this.before = before;
            this.next = new State[symbols];
        }
    }

    private record StateKey(long[] positions, Before before) {
        @Override
        public boolean equals(Object other) {
            return other instanceof StateKey key && before == key.before && Arrays.equals(positions, key.positions);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(positions) + before.ordinal();
        }
    }

    private static final State MATCH = new State(new long[0], Before.OTHER, 0);
    private static final State NO_MATCH = new State(new long[0], Before.OTHER, 0);

    private final Node root;
    private final int count;
    private final Set<Assertion> assertions;
    private final boolean anchored;
    private final PatternAlphabet alphabet;

    /** Beside the classes of the alphabet, two symbols: a newline that ends the text, and the end. */
    private final int lastNewline;

    private final int end;
    private final After[] after;
    private final long[][] reach;

    /** By what is before and after; filled as needed, like the states. */
    private final PatternPositions.@Nullable Steps[][] steps =
            new PatternPositions.Steps[Before.values().length][After.values().length];

    private final Map<Set<Assertion>, PatternPositions.Steps> stepsByAssertions = new HashMap<>();
    private final Map<StateKey, State> states = new HashMap<>();
    private final State start;
    private final int stateLimit;

    private PatternAutomaton(Node root) {
        this.root = root;
        this.count = (int) root.size();
        this.assertions = EnumSet.noneOf(Assertion.class);
        collect(root);
        this.anchored = isAnchored(root);
        List<CharacterSet> sets = new PatternPositions(root, count, Set.of()).sets();
        Set<CharacterSet> distinct = new LinkedHashSet<>(sets);
        Collections.addAll(distinct, NEWLINE, WORD);
        this.alphabet = new PatternAlphabet(distinct);
        this.lastNewline = alphabet.size();
        this.end = alphabet.size() + 1;
        this.after = afters();
        this.reach = reaches(sets);
        this.stateLimit = STATE_BUDGET / (end + 2 * PatternPositions.wordsFor(count) + 16);
        long[] first = new long[PatternPositions.wordsFor(count)];
        first[0] = 1;
        this.start = new State(first, remembered(Before.TEXT_START), end + 1);
    }

    static PatternAutomaton of(Node root) {
        return new PatternAutomaton(root);
    }

    boolean find(String text) {
        int stop = text.endsWith("\n") ? text.length() - 1 : text.length();
        State state = start;
        int at = 0;
        while (true) {
            int symbol = symbolAt(text, at, stop);
            State next = state.next[symbol];
            if (next == null) {
                next = step(state, symbol);
                if (next == null) {
                    return findWithoutStates(text, at, stop, state);
                }
            }
            if (next == MATCH || next == NO_MATCH) {
                return next == MATCH;
            }
            state = next;
            at += widthAt(text, at);
        }
    }

    private boolean findWithoutStates(String text, int from, int stop, State state) {
        long[] positions = state.positions.clone();
        long[] next = new long[positions.length];
        Before before = state.before;
        for (int at = from; ; at += widthAt(text, at)) {
            int symbol = symbolAt(text, at, stop);
            PatternPositions.Steps taken = steps(before, after[symbol]);
            if (taken.accepts(positions)) {
                return true;
            }
            if (symbol == end) {
                return false;
            }
            take(taken, positions, symbol, next);
            long[] swapped = positions;
            positions = next;
            next = swapped;
            before = beforeAfter(symbol);
        }
    }

    private int symbolAt(String text, int at, int stop) {
        if (at < stop) {
            char c = text.charAt(at);
            return alphabet.classOf(Character.isHighSurrogate(c) ? text.codePointAt(at) : c);
        }
        return at < text.length() ? lastNewline : end;
    }

    private static int widthAt(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at)) ? Character.charCount(text.codePointAt(at)) : 1;
    }

    /** Works out where a state leads; null if that is a state for which there is no more room. */
    private synchronized @Nullable State step(State state, int symbol) {
        State known = state.next[symbol];
        if (known != null) {
            return known;
        }
        State next = leadsTo(state, symbol);
        if (next != null) {
            state.next[symbol] = next;
        }
        return next;
    }

    private @Nullable State leadsTo(State state, int symbol) {
        PatternPositions.Steps taken = steps(state.before, after[symbol]);
        if (taken.accepts(state.positions)) {
            return MATCH;
        }
        if (symbol == end) {
            return NO_MATCH;
        }
        long[] positions = new long[state.positions.length];
        if (!take(taken, state.positions, symbol, positions)) {
            return NO_MATCH;
        }
        StateKey key = new StateKey(positions, beforeAfter(symbol));
        State next = states.get(key);
        if (next == null && states.size() < stateLimit) {
            next = new State(positions, key.before, end + 1);
            states.put(key, next);
        }
        return next;
    }

    /** Takes a step, and lets an attempt begin here too if one may. Returns whether there are any positions. */
    private boolean take(PatternPositions.Steps taken, long[] positions, int symbol, long[] next) {
        taken.take(positions, reach[symbol], next);
        if (!anchored) {
            next[0] |= 1;
            return true;
        }
        for (long word : next) {
            if (word != 0) {
                return true;
            }
        }
        return false;
    }

    private PatternPositions.Steps steps(Before before, After next) {
        PatternPositions.Steps known = steps[before.ordinal()][next.ordinal()];
        return known != null ? known : makeSteps(before, next);
    }

    private synchronized PatternPositions.Steps makeSteps(Before before, After next) {
        Set<Assertion> holding = EnumSet.copyOf(assertions);
        holding.removeIf(assertion -> !holds(assertion, before, next));
        PatternPositions.Steps made =
                stepsByAssertions.computeIfAbsent(holding, h -> new PatternPositions(root, count, h).steps());
        steps[before.ordinal()][next.ordinal()] = made;
        return made;
    }

    private static boolean holds(Assertion assertion, Before before, After next) {
        boolean boundary = (before == Before.WORD) != (next == After.WORD);
        return switch (assertion) {
            case TEXT_START -> before == Before.TEXT_START;
            case TEXT_END -> next == After.TEXT_END;
            case TEXT_END_OR_LAST_NEWLINE -> next == After.TEXT_END || next == After.LAST_NEWLINE;
            case LINE_START -> before == Before.TEXT_START || before == Before.NEWLINE && next != After.TEXT_END;
            case LINE_END -> next == After.TEXT_END || next == After.LAST_NEWLINE || next == After.NEWLINE;
            case WORD_BOUNDARY -> boundary;
            case NOT_WORD_BOUNDARY -> !boundary;
        };
    }

    /** What the next place will have before it, once a symbol has been read. */
    private Before beforeAfter(int symbol) {
        return remembered(
                switch (after[symbol]) {
                    case WORD -> Before.WORD;
                    case NEWLINE, LAST_NEWLINE -> Before.NEWLINE;
                    case OTHER, TEXT_END -> Before.OTHER;
                });
    }

    /** The same, as far as the assertions of this pattern can tell; so that it has no more states than it needs. */
    private Before remembered(Before before) {
        boolean matters = switch (before) {
            case TEXT_START -> assertions.contains(Assertion.TEXT_START) || assertions.contains(Assertion.LINE_START);
            case NEWLINE -> assertions.contains(Assertion.LINE_START);
            case WORD ->
                assertions.contains(Assertion.WORD_BOUNDARY) || assertions.contains(Assertion.NOT_WORD_BOUNDARY);
            case OTHER -> true;
        };
        return matters ? before : Before.OTHER;
    }

    private After[] afters() {
        After[] kinds = new After[end + 1];
        boolean[] word = alphabet.classesIn(WORD);
        for (int c = 0; c < alphabet.size(); c++) {
            kinds[c] = word[c] ? After.WORD : After.OTHER;
        }
        kinds[alphabet.classOf('\n')] = After.NEWLINE;
        kinds[lastNewline] = After.LAST_NEWLINE;
        kinds[end] = After.TEXT_END;
        return kinds;
    }

    /** For each symbol, the positions whose sets have it. */
    private long[][] reaches(List<CharacterSet> sets) {
        long[][] reaches = new long[end][PatternPositions.wordsFor(count)];
        Map<CharacterSet, boolean[]> classes = new HashMap<>();
        for (int p = 1; p <= sets.size(); p++) {
            boolean[] in = classes.computeIfAbsent(sets.get(p - 1), alphabet::classesIn);
            for (int c = 0; c < in.length; c++) {
                if (in[c]) {
                    reaches[c][p / Long.SIZE] |= 1L << p;
                }
            }
        }
        reaches[lastNewline] = reaches[alphabet.classOf('\n')];
        return reaches;
    }

    private void collect(Node node) {
        if (node instanceof Assertion assertion) {
            assertions.add(assertion);
        } else if (node instanceof Sequence sequence) {
            sequence.items().forEach(this::collect);
        } else if (node instanceof Alternation alternation) {
            alternation.branches().forEach(this::collect);
        } else if (node instanceof Repeat repeat) {
            collect(repeat.item());
        }
    }

    /** Whether a match can begin only at the start of the text. */
    private static boolean isAnchored(Node node) {
        if (node instanceof Sequence sequence) {
            return !sequence.items().isEmpty() && isAnchored(sequence.items().get(0));
        }
        if (node instanceof Alternation alternation) {
            return alternation.branches().stream().allMatch(PatternAutomaton::isAnchored);
        }
        if (node instanceof Repeat repeat) {
            return repeat.min() > 0 && isAnchored(repeat.item());
        }
        return node == Assertion.TEXT_START;
    }
}
