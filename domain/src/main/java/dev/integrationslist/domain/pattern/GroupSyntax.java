package dev.integrationslist.domain.pattern;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what follows an opening parenthesis: the kind of group, its name, its options. */
final class GroupSyntax {

    private static final int MAX_NAME_BYTES = 32;

    private final PatternSource source;
    private final Set<String> names = new HashSet<>();
    private int depth;
    private int captureCount;

    GroupSyntax(PatternSource source) {
        this.source = source;
    }

    /** How many capturing groups have been opened so far. */
    int captureCount() {
        return captureCount;
    }

    /** Takes an option setting such as {@code (?i-s)} that is a whole item, and returns the flags from here on; else null. */
    @Nullable
    Flags optionSetting(Flags flags) {
        int start = source.at();
        if (source.accept("(?") && isOption()) {
            Flags changed = options(flags, start);
            if (source.accept(")")) {
                return changed;
            }
        }
        source.back(start);
        return null;
    }

    /** Takes everything from an opening parenthesis to the first character of the group's body; returns its flags. */
    Flags open(Flags flags) {
        int start = source.at();
        if (++depth > Pattern.MAX_DEPTH) {
            throw PatternSource.unsupported(
                    start,
                    "groups nested more than " + Pattern.MAX_DEPTH + " deep",
                    "remove parentheses that change nothing");
        }
        source.accept("(");
        if (source.peek() == '*') {
            throw verb(start);
        }
        if (!source.accept("?")) {
            captureCount++;
            return flags;
        }
        if (source.accept(":")) {
            return flags;
        }
        if (isOption()) {
            Flags inner = options(flags, start);
            source.accept(":");
            return inner;
        }
        refuse(start);
        if (source.accept("P<") || source.accept("<")) {
            name('>');
        } else if (source.accept("'")) {
            name('\'');
        } else if (source.peek() == PatternSource.END
                || source.startsWith("P") && source.peek(1) == PatternSource.END) {
            throw PatternSource.invalid(start, "( without its ); write \\( for the character");
        } else {
            throw unknown(start);
        }
        captureCount++;
        return flags;
    }

    void close() {
        depth--;
    }

    /** Whether options begin here, after (?; a hyphen with a digit is a subroutine call instead. */
    private boolean isOption() {
        int c = source.peek();
        return c == '-' ? !isDigit(source.peek(1)) : c != PatternSource.END && "imsxnJU^)".indexOf(c) >= 0;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Takes option letters up to the ) or : after them. */
    private Flags options(Flags flags, int start) {
        Flags changed = flags;
        boolean on = true;
        boolean mayUnset = true;
        if (source.accept("^")) {
            changed = Flags.NONE;
            mayUnset = false;
        }
        // What is set and unset at once ends up unset; unsetting comes last, so going left to right gives just that.
        while (source.peek() != ')' && source.peek() != ':') {
            if (source.atEnd()) {
                throw PatternSource.invalid(start, "( without its ); write \\( for the character");
            }
            int letter = source.next();
            if (letter == '-' && mayUnset) {
                on = false;
                mayUnset = false;
            } else if (letter == '-') {
                throw PatternSource.invalid(start, "a hyphen out of place among options");
            } else if ("imsx".indexOf(letter) >= 0) {
                changed = changed.with(letter, on);
                if (letter == 'x' && source.peek() == 'x') {
                    throw PatternSource.unsupported(start, "option xx", "use x, and no white space in classes");
                }
            } else if ("nJU".indexOf(letter) >= 0) {
                throw PatternSource.unsupported(
                        start, "option " + (char) letter + " inside an expression", "use only i, m, s and x");
            } else {
                throw unknown(start);
            }
        }
        return changed;
    }

    private void name(char end) {
        int start = source.at();
        while (isNameCharacter(source.peek(), source.at() == start)) {
            source.next();
        }
        String name = source.since(start);
        if (name.isEmpty()) {
            throw PatternSource.invalid(start, "a group's name must begin with a letter or _");
        }
        if (!source.accept(String.valueOf(end))) {
            throw PatternSource.invalid(start, "a group's name has letters, digits and _ alone, and ends with " + end);
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
            throw PatternSource.invalid(start, "a group's name is longer than " + MAX_NAME_BYTES + " bytes");
        }
        if (!names.add(name)) {
            throw PatternSource.invalid(start, "two groups are named " + name);
        }
    }

    private boolean isNameCharacter(int unit, boolean first) {
        if (unit == PatternSource.END) {
            return false;
        }
        int c = source.codePoint();
        return c == '_' || Character.isLetter(c) || !first && Character.isDigit(c);
    }

    private static PatternException unknown(int start) {
        return PatternSource.invalid(start, "an unknown character after (?; write \\( for the character");
    }

    private PatternException verb(int start) {
        if (source.startsWith("*UTF)") || source.startsWith("*UCP)")) {
            return PatternSource.invalid(start, "the verb (*UTF) or (*UCP) after the start; move it to the start");
        }
        if (source.peek(1) == ':' || Character.isLetter(source.peek(1))) {
            return PatternSource.unsupported(start, "a verb (*...)", "leave it out, or write \\( for the character");
        }
        return PatternSource.invalid(start, "the quantifier * without anything before it that can be repeated");
    }

    /** Throws if the group, after its (?, is of a kind that is left out. */
    private void refuse(int start) {
        String construct;
        String remedy = "no engine that runs in linear time has it";
        if (source.startsWith("=") || source.startsWith("!") || source.startsWith("*")) {
            construct = "lookahead";
            remedy = "say it with $and and $not of two patterns";
        } else if (source.startsWith("<=") || source.startsWith("<!") || source.startsWith("<*")) {
            construct = "lookbehind";
            remedy = "say it with $and and $not of two patterns";
        } else if (source.startsWith(">")) {
            construct = "an atomic group";
            remedy = "write (?: if backtracking may be allowed";
        } else if (source.startsWith("|")) {
            construct = "a branch reset group";
            remedy = "write (?:";
        } else if (source.startsWith("(")) {
            construct = "a conditional group";
            remedy = "write each case as a branch of its own";
        } else if (source.startsWith("C")) {
            construct = "a callout";
            remedy = "leave it out";
        } else if (source.startsWith("P=")) {
            construct = "a backreference";
        } else if (source.startsWith("R")
                || source.startsWith("&")
                || source.startsWith("P>")
                || isDigit(source.peek())
                || (source.startsWith("+") || source.startsWith("-")) && isDigit(source.peek(1))) {
            construct = "recursion or a subroutine call";
            remedy = "repeat the group that it names";
        } else {
            return;
        }
        throw PatternSource.unsupported(start, construct, remedy);
    }
}
