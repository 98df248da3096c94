package dev.integrationslist.queryengine.regex;

import dev.integrationslist.domain.pattern.Node;
import dev.integrationslist.domain.pattern.Node.Alternation;
import dev.integrationslist.domain.pattern.Node.Assertion;
import dev.integrationslist.domain.pattern.Node.Repeat;
import dev.integrationslist.domain.pattern.Node.Sequence;
import java.util.EnumSet;
import java.util.Set;

/** The assertions of a pattern, and which of them hold between two characters. */
final class Assertions {

    /** The kinds of what precedes a place, as far as assertions distinguish them. */
    enum Before {
        TEXT_START,
        NEWLINE,
        WORD,
        OTHER
    }

    /** The kinds of what follows a place, as far as assertions distinguish them. */
    enum After {
        TEXT_END,
        LAST_NEWLINE,
        NEWLINE,
        WORD,
        OTHER;

        /** The kind before the next place, after this was read. */
        Before behind() {
            return switch (this) {
                case WORD -> Before.WORD;
                case NEWLINE, LAST_NEWLINE -> Before.NEWLINE;
                case OTHER, TEXT_END -> Before.OTHER;
            };
        }
    }

    private final Set<Assertion> used = EnumSet.noneOf(Assertion.class);

    private Assertions() {}

    static Assertions of(Node root) {
        Assertions assertions = new Assertions();
        assertions.collect(root);
        return assertions;
    }

    private void collect(Node node) {
        if (node instanceof Assertion assertion) {
            used.add(assertion);
        } else if (node instanceof Sequence sequence) {
            sequence.items().forEach(this::collect);
        } else if (node instanceof Alternation alternation) {
            alternation.branches().forEach(this::collect);
        } else if (node instanceof Repeat repeat) {
            collect(repeat.item());
        }
    }

    /** The assertions that hold at a place. */
    Set<Assertion> holding(Before before, After next) {
        Set<Assertion> holding = EnumSet.copyOf(used);
        holding.removeIf(assertion -> !holds(assertion, before, next));
        return holding;
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

    /** The kind before a place, as far as these assertions distinguish it, which keeps the number of states small. */
    Before remembered(Before before) {
        boolean matters = switch (before) {
            case TEXT_START -> used.contains(Assertion.TEXT_START) || used.contains(Assertion.LINE_START);
            case NEWLINE -> used.contains(Assertion.LINE_START);
            case WORD -> used.contains(Assertion.WORD_BOUNDARY) || used.contains(Assertion.NOT_WORD_BOUNDARY);
            case OTHER -> true;
        };
        return matters ? before : Before.OTHER;
    }
}
