package dev.integrationslist.queryengine.regex;

import dev.integrationslist.domain.pattern.CharacterSet;
import dev.integrationslist.domain.pattern.Node;
import dev.integrationslist.domain.pattern.Node.Alternation;
import dev.integrationslist.domain.pattern.Node.Assertion;
import dev.integrationslist.domain.pattern.Node.Repeat;
import dev.integrationslist.domain.pattern.Node.Sequence;
import dev.integrationslist.domain.pattern.Pattern;
import dev.integrationslist.domain.work.WorkBudget;
import dev.integrationslist.queryengine.regex.Assertions.After;
import dev.integrationslist.queryengine.regex.Assertions.Before;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lazily constructed DFA: the simulation of a pattern's Glushkov automaton (Thompson's method), in which each set of
 * positions met becomes a state with a transition for each class of characters, so that a character mostly costs one
 * look-up. Without memory for more states the sets are computed for each character. Either way the time is linear in the
 * length of the text.
 *
 * <p>Safe for use by several threads: a state's fields are final, and a thread that does not see an entry of
 * {@link State#next} computes it again under the lock.
 */
final class LazyDfa {

    private static final CharacterSet NEWLINE = CharacterSet.of('\n', '\n');

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
    private final Assertions assertions;
    private final CharacterSet wordCharacters;
    private final boolean anchored;
    private final CharacterClasses alphabet;

    /** Beside the classes of the alphabet, two symbols: a newline that ends the text, and the end. */
    private final int lastNewline;

    private final int end;
    private final After[] after;
    private final long[][] reach;

    /** By what is before and after; filled on demand, like the states. */
    private final @Nullable TransitionTable[][] steps =
            new TransitionTable[Before.values().length][After.values().length];

    private final Map<Set<Assertion>, TransitionTable> stepsByAssertions = new HashMap<>();
    private final Map<StateKey, State> states = new HashMap<>();
    private final State start;
    private final DfaMemoryBudget budget;
    private final WorkBudget work;

    /** The memory of a state in words, approximately. */
    private final int stateWords;

    private LazyDfa(Pattern pattern, DfaMemoryBudget budget, WorkBudget work) {
        this.work = work;
        this.root = pattern.root();
        this.wordCharacters = pattern.wordCharacters();
        this.count = (int) root.size();
        this.assertions = Assertions.of(root);
        this.anchored = isAnchored(root);
        List<CharacterSet> sets = new GlushkovPositions(root, count, Set.of()).sets();
        Set<CharacterSet> distinct = new LinkedHashSet<>(sets);
        Collections.addAll(distinct, NEWLINE, wordCharacters);
        this.alphabet = new CharacterClasses(distinct);
        this.lastNewline = alphabet.size();
        this.end = alphabet.size() + 1;
        this.after = afters();
        this.reach = reaches(sets);
        this.budget = budget;
        this.stateWords = end + 2 * GlushkovPositions.wordsFor(count) + 16;
        long[] first = new long[GlushkovPositions.wordsFor(count)];
        first[0] = 1;
        this.start = new State(first, assertions.remembered(Before.TEXT_START), end + 1);
    }

    static LazyDfa of(Pattern pattern, DfaMemoryBudget budget, WorkBudget work) {
        return new LazyDfa(pattern, budget, work);
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
            work.charge(positions.length);
            int symbol = symbolAt(text, at, stop);
            TransitionTable taken = steps(before, after[symbol]);
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
            before = assertions.remembered(after[symbol].behind());
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

    /** The successor of a state; null if it is a new state and no memory is left for it. */
    private synchronized @Nullable State step(State state, int symbol) {
        work.charge(stateWords);
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
        TransitionTable taken = steps(state.before, after[symbol]);
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
        StateKey key = new StateKey(positions, assertions.remembered(after[symbol].behind()));
        State next = states.get(key);
        if (next == null && budget.take(stateWords)) {
            next = new State(positions, key.before, end + 1);
            states.put(key, next);
        }
        return next;
    }

    /** Takes a step, and starts an attempt here unless the pattern is anchored. Returns whether any position is left. */
    private boolean take(TransitionTable taken, long[] positions, int symbol, long[] next) {
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

    private TransitionTable steps(Before before, After next) {
        TransitionTable known = steps[before.ordinal()][next.ordinal()];
        return known != null ? known : makeSteps(before, next);
    }

    private synchronized TransitionTable makeSteps(Before before, After next) {
        Set<Assertion> holding = assertions.holding(before, next);
        TransitionTable made = stepsByAssertions.get(holding);
        if (made == null) {
            made = new GlushkovPositions(root, count, holding).steps(stepsByAssertions.values());
            stepsByAssertions.put(holding, made);
        }
        steps[before.ordinal()][next.ordinal()] = made;
        return made;
    }

    private After[] afters() {
        After[] kinds = new After[end + 1];
        boolean[] word = alphabet.classesIn(wordCharacters);
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
        long[][] reaches = new long[end][GlushkovPositions.wordsFor(count)];
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

    /** Whether a match can begin only at the start of the text. */
    private static boolean isAnchored(Node node) {
        if (node instanceof Sequence sequence) {
            return !sequence.items().isEmpty() && isAnchored(sequence.items().get(0));
        }
        if (node instanceof Alternation alternation) {
            return alternation.branches().stream().allMatch(LazyDfa::isAnchored);
        }
        if (node instanceof Repeat repeat) {
            return repeat.min() > 0 && isAnchored(repeat.item());
        }
        return node == Assertion.TEXT_START;
    }
}
