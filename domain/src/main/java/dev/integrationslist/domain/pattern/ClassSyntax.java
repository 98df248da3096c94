package dev.integrationslist.domain.pattern;

import dev.integrationslist.domain.pattern.NamedSet.Form;

/** Reads classes in square brackets. */
final class ClassSyntax {

    private static final int NONE = -1;

    /** The first code point beyond Latin-1. */
    private static final int WIDE = 0x100;

    private final PatternSource source;
    private final EscapeSyntax escapes;
    private final NamedSets sets;

    private CharacterSet.Builder members = new CharacterSet.Builder();
    private boolean ignoreCase;

    /** The last literal, which a hyphen may make the start of a range; or {@link #NONE}. */
    private int literal;

    /** Whether a hyphen after {@link #literal} has begun a range. */
    private boolean inRange;

    private boolean hasProperty;

    /** Whether there is a complement of a table, such as \W or [:^alpha:], which has all that lies beyond Latin-1. */
    private boolean hasComplement;

    /** Whether there is a POSIX class of a table, and no complement after it. */
    private boolean complementTakenBack;

    ClassSyntax(PatternSource source, EscapeSyntax escapes, NamedSets sets) {
        this.source = source;
        this.escapes = escapes;
        this.sets = sets;
    }

    /** Takes a class, from its opening to its closing bracket. */
    CharacterSet parse(Flags flags) {
        int start = source.at();
        refuseOutsideClass(start);
        members = new CharacterSet.Builder();
        ignoreCase = flags.ignoreCase();
        literal = NONE;
        inRange = false;
        hasProperty = false;
        hasComplement = false;
        complementTakenBack = false;
        source.next();
        boolean negated = false;
        while (source.accept("\\E") || source.accept("\\Q\\E") || !negated && source.startsWith("^")) {
            negated |= source.accept("^");
        }
        members(start);
        source.next();
        if (inRange) {
            add('-', '-');
        }
        CharacterSet set = members.build();
        if (hasComplement && isComplementWide(negated, set)) {
            set = members.add(WIDE, Character.MAX_CODE_POINT).build();
        }
        return negated ? set.complement() : set;
    }

    /**
     * Whether the class has what lies beyond Latin-1 because of a complement. PCRE2 10.42 keeps that of the whole class:
     * a POSIX class that is no complement takes it back, as in [\W[:digit:]], and in a negated class with a property, as
     * in [^\W\p{Nd}], it is forgotten. After (*UCP), where few sets are tables, none is forgotten, and none taken back
     * once the class has a property or anything beyond Latin-1. So MongoDB does, and so does this.
     */
    private boolean isComplementWide(boolean negated, CharacterSet set) {
        if (sets == NamedSets.ASCII) {
            return !complementTakenBack && !(negated && hasProperty);
        }
        return !complementTakenBack || hasProperty || set.last(set.rangeCount() - 1) >= WIDE;
    }

    /** Takes the members, of which the first may be a closing bracket. */
    private void members(int start) {
        boolean quoting = false;
        for (boolean first = true; first || quoting || source.peek() != ']'; first = false) {
            if (source.atEnd()) {
                throw PatternSource.invalid(start, "[ without its ]; write \\[ for the character");
            }
            if (source.accept("\\E")) {
                quoting = false;
            } else if (quoting) {
                literal(source.next(), source.at());
            } else if (source.accept("\\Q")) {
                quoting = true;
            } else {
                member();
            }
        }
    }

    private void member() {
        int at = source.at();
        switch (source.peek()) {
            case '[' -> {
                if (isPosix()) {
                    requireNoRange(at);
                    posix();
                    endOfSet(at);
                } else {
                    literal(source.next(), at);
                }
            }
            case '-' -> {
                source.next();
                if (literal == NONE || inRange) {
                    literal('-', at);
                } else {
                    inRange = true;
                }
            }
            case '\\' -> {
                EscapeSyntax.Escape escape = escapes.insideClass();
                NamedSet set = escape.set();
                if (set == null) {
                    literal(escape.codePoint(), at);
                } else {
                    requireNoRange(at);
                    add(set);
                    endOfSet(at);
                }
            }
            default -> literal(source.next(), at);
        }
    }

    private void literal(int c, int at) {
        if (!inRange) {
            add(c, c);
            literal = c;
            return;
        }
        if (c < literal) {
            throw PatternSource.invalid(at, "a range in a class has its ends out of order");
        }
        add(literal, c);
        inRange = false;
        literal = NONE;
    }

    private void add(int from, int to) {
        if (ignoreCase) {
            CaseFolding.add(members, from, to);
        } else {
            members.add(from, to);
        }
    }

    private void requireNoRange(int at) {
        if (inRange) {
            throw PatternSource.invalid(at, "a range in a class ends with a set; write \\- for the hyphen");
        }
    }

    private void endOfSet(int at) {
        literal = NONE;
        if (source.peek() == '-' && source.peek(1) != ']' && source.peek(1) != PatternSource.END) {
            throw PatternSource.invalid(at, "a range in a class begins with a set; write \\- for the hyphen");
        }
    }

    private void refuseOutsideClass(int start) {
        if (isPosix()) {
            throw source.peek(1) == ':'
                    ? PatternSource.invalid(start, "a POSIX class outside a class; write it as [[:name:]]")
                    : PatternSource.invalid(start, "POSIX collating elements do not exist here");
        }
        if (source.startsWith("[[:<:]]") || source.startsWith("[[:>:]]")) {
            throw PatternSource.unsupported(start, "the start or end of a word in brackets", "write \\b");
        }
    }

    /** Whether what is here is read as a POSIX class or collating element, of a real name or not: [:...:] and the like. */
    private boolean isPosix() {
        int mark = source.peek(1);
        if (mark != ':' && mark != '.' && mark != '=') {
            return false;
        }
        for (int i = 2; source.peek(i + 1) != PatternSource.END; i++) {
            int c = source.peek(i);
            int next = source.peek(i + 1);
            if (c == '\\' && (next == ']' || next == '\\')) {
                i++;
            } else if (c == '[' && next == mark || c == ']') {
                return false;
            } else if (c == mark && next == ']') {
                return true;
            }
        }
        return false;
    }

    private void posix() {
        int start = source.at();
        source.next();
        if (source.next() != ':') {
            throw PatternSource.invalid(start, "POSIX collating elements do not exist here");
        }
        boolean negated = source.accept("^");
        int name = source.at();
        while (source.peek() >= 'a' && source.peek() <= 'z') {
            source.next();
        }
        NamedSet set = sets.ofPosix(source.since(name), ignoreCase);
        if (set == null || !source.accept(":]")) {
            throw PatternSource.invalid(
                    start,
                    "an unknown POSIX class; use alnum, alpha, ascii, blank, cntrl, digit, graph, lower, print, punct,"
                            + " space, upper, word or xdigit");
        }
        complementTakenBack |= !negated && set.form() == Form.TABLE;
        add(negated ? set.complement() : set);
    }

    private void add(NamedSet named) {
        CharacterSet set = named.characters();
        hasProperty |= named.form() == Form.PROPERTY;
        if (named.form() != Form.TABLE || !set.contains(WIDE)) {
            members.add(set);
            return;
        }
        for (int i = 0; i < set.rangeCount() && set.first(i) < WIDE; i++) {
            members.add(set.first(i), Math.min(set.last(i), WIDE - 1));
        }
        hasComplement = true;
        complementTakenBack = false;
    }
}
