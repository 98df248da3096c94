package dev.integrationslist.domain.pattern;

import dev.integrationslist.domain.pattern.Node.Assertion;
import dev.integrationslist.domain.pattern.Node.Characters;
import dev.integrationslist.domain.pattern.Node.Repeat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an expression: choices, sequences, quantifiers and what may be quantified. Groups are left to
 * {@link GroupSyntax}, escapes to {@link EscapeSyntax} and classes to {@link ClassSyntax}.
 */
final class PatternParser {

    private static final CharacterSet NOT_NEWLINE = CharacterSet.of('\n', '\n').complement();

    private static final int MAX_REPEAT = 65535;

    private final PatternSource source;
    private final GroupSyntax groups;
    private final NamedSets sets;
    private final EscapeSyntax escapes;
    private final ClassSyntax classes;

    /** The options in force here. */
    private Flags flags;

    /** Whether this place is between \Q and \E. */
    private boolean quoting;

    PatternParser(String text, Flags flags) {
        this.source = new PatternSource(text);
        this.flags = flags;
        this.groups = new GroupSyntax(source);
        this.sets = NamedSets.chosenAtStart(source);
        this.escapes = new EscapeSyntax(source, sets);
        this.classes = new ClassSyntax(source, escapes, sets);
    }

    CharacterSet wordCharacters() {
        return sets.wordCharacters();
    }

    Node parse() {
        Node root = alternation();
        if (!source.atEnd()) {
            throw PatternSource.invalid(source.at(), "unmatched ); write \\) for the character, or remove it");
        }
        requireBounded(root, 0);
        return root;
    }

    private Node alternation() {
        List<Node> branches = new ArrayList<>();
        do {
            branches.add(sequence());
        } while (source.accept("|"));
        return Node.alternation(branches);
    }

    private Node sequence() {
        List<Node> items = new ArrayList<>();
        while (true) {
            skipIgnored();
            if (source.atEnd() || !quoting && (source.peek() == '|' || source.peek() == ')')) {
                return Node.sequence(items);
            }
            Assertion assertion = quoting ? null : assertion();
            if (assertion != null) {
                items.add(assertion);
            } else if (quoting || !optionSetting()) {
                int start = source.at();
                items.add(quantified(atom(), start));
            }
        }
    }

    /** Passes over what stands for nothing: the marks of quoting, comments, and in option x white space. */
    private void skipIgnored() {
        while (true) {
            if (quoting) {
                if (!source.accept("\\E")) {
                    return;
                }
                quoting = false;
            } else if (source.accept("\\Q")) {
                quoting = true;
            } else if (source.startsWith("(?#")) {
                int start = source.at();
                if (!source.skipPast(')')) {
                    throw PatternSource.invalid(start, "a comment (?# without its )");
                }
            } else if (flags.extended() && source.peek() == '#') {
                source.skipPast('\n');
            } else if (flags.extended() && isExtendedSpace(source.peek())) {
                source.next();
            } else if (!source.accept("\\E")) {
                return;
            }
        }
    }

    /** The characters Unicode calls Pattern_White_Space. */
    private static boolean isExtendedSpace(int c) {
        return c == ' '
                || c >= '\t' && c <= '\r'
                || c == 0x85
                || c == 0x200e
                || c == 0x200f
                || c == 0x2028
                || c == 0x2029;
    }

    /** Takes an assertion that is one character or escape, none of which MongoDB allows to be quantified; else null. */
    private @Nullable Assertion assertion() {
        if (source.accept("^")) {
            return flags.multiline() ? Assertion.LINE_START : Assertion.TEXT_START;
        }
        if (source.accept("$")) {
            return flags.multiline() ? Assertion.LINE_END : Assertion.TEXT_END_OR_LAST_NEWLINE;
        }
        return source.peek() == '\\' ? escapes.assertion() : null;
    }

    private boolean optionSetting() {
        Flags changed = source.peek() == '(' ? groups.optionSetting(flags) : null;
        if (changed == null) {
            return false;
        }
        flags = changed;
        return true;
    }

    private Node atom() {
        int start = source.at();
        if (quoting) {
            return literal(source.next());
        }
        switch (source.peek()) {
            case '*', '+', '?' -> throw nothingToRepeat(start);
            case '{' -> {
                if (quantifier() != null) {
                    throw nothingToRepeat(start);
                }
                return literal(source.next());
            }
            case '(' -> {
                return group();
            }
            case '[' -> {
                return new Characters(classes.parse(flags));
            }
            case '.' -> {
                source.next();
                return new Characters(flags.dotAll() ? CharacterSet.ALL : NOT_NEWLINE);
            }
            case '\\' -> {
                EscapeSyntax.Escape escape = escapes.outsideClass(groups.captureCount());
                NamedSet set = escape.set();
                return set == null ? literal(escape.codePoint()) : new Characters(set.characters());
            }
            default -> {
                return literal(source.next());
            }
        }
    }

    private Characters literal(int c) {
        CharacterSet.Builder builder = new CharacterSet.Builder();
        if (flags.ignoreCase()) {
            CaseFolding.add(builder, c, c);
        } else {
            builder.add(c);
        }
        return new Characters(builder.build());
    }

    private Node group() {
        int start = source.at();
        Flags outer = flags;
        flags = groups.open(flags);
        Node body = alternation();
        if (!source.accept(")")) {
            throw PatternSource.invalid(start, "( without its ); write \\( for the character");
        }
        groups.close();
        flags = outer;
        return body;
    }

    private Node quantified(Node atom, int start) {
        skipIgnored();
        Quantifier quantifier = quoting ? null : quantifier();
        if (quantifier == null) {
            return atom;
        }
        skipIgnored();
        if (!quoting && source.peek() == '+') {
            throw PatternSource.unsupported(
                    source.at(),
                    "a possessive quantifier",
                    "remove the + after the quantifier if backtracking may be allowed");
        }
        if (!quoting) {
            source.accept("?");
        }
        Node repeat = Node.repeat(atom, quantifier.min, quantifier.max);
        requireBounded(repeat, start);
        return repeat;
    }

    private record Quantifier(int min, int max) {}

    /** Takes a quantifier without its suffix if there is one here; else null. */
    private @Nullable Quantifier quantifier() {
        switch (source.peek()) {
            case '*' -> {
                source.next();
                return new Quantifier(0, Repeat.UNBOUNDED);
            }
            case '+' -> {
                source.next();
                return new Quantifier(1, Repeat.UNBOUNDED);
            }
            case '?' -> {
                source.next();
                return new Quantifier(0, 1);
            }
            case '{' -> {
                return counts();
            }
            default -> {
                return null;
            }
        }
    }

    /** Takes {n}, {n,} or {n,m} if it is here; anything else in braces is literal, so null. */
    private @Nullable Quantifier counts() {
        int start = source.at();
        source.next();
        String min = digits();
        boolean comma = source.accept(",");
        String max = comma ? digits() : min;
        boolean closed = source.accept("}");
        if (min.isEmpty() || !closed) {
            source.back(start);
            if (closed && !max.isEmpty()) {
                throw PatternSource.unsupported(
                        start,
                        "{,n}, which is a quantifier in some versions of PCRE2 and text in others",
                        "write {0,n}, or \\{ for the character");
            }
            return null;
        }
        int least = count(min, start);
        int most = max.isEmpty() ? Repeat.UNBOUNDED : count(max, start);
        if (most < least) {
            throw PatternSource.invalid(start, "{%d,%d} has its numbers out of order".formatted(least, most));
        }
        return new Quantifier(least, most);
    }

    private String digits() {
        int start = source.at();
        while (source.peek() >= '0' && source.peek() <= '9') {
            source.next();
        }
        return source.since(start);
    }

    private static int count(String digits, int index) {
        int count = 0;
        for (int i = 0; i < digits.length(); i++) {
            count = count * 10 + digits.charAt(i) - '0';
            if (count > MAX_REPEAT) {
                throw PatternSource.invalid(index, "a count over " + MAX_REPEAT);
            }
        }
        return count;
    }

    private static void requireBounded(Node node, int index) {
        if (node.size() > Pattern.MAX_SIZE) {
            throw PatternSource.unsupported(
                    index,
                    "a pattern that, with its repetitions written out, has more than " + Pattern.MAX_SIZE
                            + " characters and assertions",
                    "use smaller counts, or * or + where any number will do");
        }
    }

    private static PatternException nothingToRepeat(int index) {
        return PatternSource.invalid(
                index,
                "a quantifier without anything before it that can be repeated; write \\ before it for the character");
    }
}
