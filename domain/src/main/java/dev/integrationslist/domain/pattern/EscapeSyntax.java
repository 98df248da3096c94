package dev.integrationslist.domain.pattern;

import dev.integrationslist.domain.pattern.NamedSet.Form;
import dev.integrationslist.domain.pattern.Node.Assertion;
import org.jspecify.annotations.Nullable;

/** Reads what a backslash begins, except the marks of quoting. */
final class EscapeSyntax {

    private static final NamedSet NOT_NEWLINE =
            new NamedSet(CharacterSet.of('\n', '\n').complement(), Form.RANGES);

    private final PatternSource source;
    private final NamedSets sets;

    EscapeSyntax(PatternSource source, NamedSets sets) {
        this.source = source;
        this.sets = sets;
    }

    /** What an escape stands for: a set that option i leaves alone, or a literal code point if {@code set} is null. */
    record Escape(int codePoint, @Nullable NamedSet set) {
        private static Escape literal(int codePoint) {
            return new Escape(codePoint, null);
        }
    }

    /** Takes an assertion if the escape here is one; else null. */
    @Nullable
    Assertion assertion() {
        Assertion assertion = switch (source.peek(1)) {
            case 'A' -> Assertion.TEXT_START;
            case 'Z' -> Assertion.TEXT_END_OR_LAST_NEWLINE;
            case 'z' -> Assertion.TEXT_END;
            case 'b' -> Assertion.WORD_BOUNDARY;
            case 'B' -> Assertion.NOT_WORD_BOUNDARY;
            default -> null;
        };
        if (assertion != null) {
            source.next();
            source.next();
        }
        return assertion;
    }

    /**
     * Takes an escape outside a class that is no assertion.
     *
     * @param captureCount how many capturing groups have been opened, which tells \11 the backreference from the octal
     */
    Escape outsideClass(int captureCount) {
        int start = source.at();
        int c = letter();
        switch (c) {
            case 'N' -> {
                return source.startsWith("{U+") || !isQuantifier() && source.peek() == '{'
                        ? named(start)
                        : new Escape(0, NOT_NEWLINE);
            }
            case 'R' -> throw unsupported(start, "write (?:\\r\\n|\\v), which may also backtrack into \\r\\n");
            case 'X' -> throw unsupported(start, "write \\P{M}\\p{M}* for a character with its marks");
            case 'C' -> throw unsupported(start, "write . with option s for any character");
            case 'G' -> throw unsupported(start, "write \\A for the start of the text");
            case 'K' -> throw unsupported(start, "leave it out, as it does not change whether there is a match");
            case 'k', 'g' -> throw backreference(start);
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
                if (isBackreference(captureCount)) {
                    throw backreference(start);
                }
                return common(c, start);
            }
            default -> {
                return common(c, start);
            }
        }
    }

    /** Takes an escape inside a class. */
    Escape insideClass() {
        int start = source.at();
        int c = letter();
        return switch (c) {
            case 'b' -> Escape.literal('\b');
            case '8', '9', 'g' -> Escape.literal(c);
            case 'N' -> {
                if (!source.startsWith("{")) {
                    throw PatternSource.invalid(start, "\\N inside a class; write [^\\n] outside it");
                }
                yield named(start);
            }
            case 'B', 'R', 'X', 'A', 'Z', 'z', 'G', 'K', 'C', 'k' ->
                throw PatternSource.invalid(start, "\\" + (char) c + " inside a class, where it has no meaning");
            default -> common(c, start);
        };
    }

    private int letter() {
        int start = source.at();
        source.next();
        if (source.atEnd()) {
            throw PatternSource.invalid(start, "\\ at the end; write \\\\ for the character");
        }
        return source.next();
    }

    private Escape common(int c, int start) {
        NamedSet set = sets.ofEscape(c);
        if (set != null) {
            return new Escape(0, set);
        }
        return switch (c) {
            case 'a' -> Escape.literal(7);
            case 'e' -> Escape.literal(0x1b);
            case 'f' -> Escape.literal('\f');
            case 'n' -> Escape.literal('\n');
            case 'r' -> Escape.literal('\r');
            case 't' -> Escape.literal('\t');
            case 'c' -> control(start);
            case 'o' -> braced(8, start);
            case 'x' -> source.startsWith("{") ? braced(16, start) : Escape.literal(digits(16, 2));
            case 'p', 'P' ->
                new Escape(0, new NamedSet(UnicodeProperties.parse(source, start, c == 'P'), Form.PROPERTY));
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                source.back(source.at() - 1);
                yield Escape.literal(digits(8, 3));
            }
            default -> {
                if (c < 0x80 && Character.isLetterOrDigit(c)) {
                    throw PatternSource.invalid(
                            start, "\\" + (char) c + " has no meaning; remove the \\ for the character");
                }
                yield Escape.literal(c);
            }
        };
    }

    private Escape control(int start) {
        int c = source.peek();
        if (c < ' ' || c > '~') {
            throw PatternSource.invalid(start, "\\c must be followed by a printable ASCII character");
        }
        return Escape.literal(Character.toUpperCase(source.next()) ^ 0x40);
    }

    /** Takes \N{U+hhh} after its \N. */
    private Escape named(int start) {
        if (!source.accept("{U+")) {
            throw PatternSource.invalid(start, "\\N{...} with a name; write \\x{hhh} with the code point");
        }
        source.back(source.at() - 1);
        return braced(16, start);
    }

    /** Takes a number after the character here, {@code {} or {@code +}, and the brace that ends it. */
    private Escape braced(int radix, int start) {
        if (radix == 8 && source.peek() != '{') {
            throw PatternSource.invalid(start, "\\o must be followed by {, octal digits and }");
        }
        source.next();
        int first = source.at();
        int c = digits(radix, Integer.MAX_VALUE);
        if (source.at() == first || !source.accept("}")) {
            throw PatternSource.invalid(start, "a code point in braces needs its digits, nothing else, and then }");
        }
        if (c > Character.MAX_CODE_POINT || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            throw PatternSource.invalid(start, "no Unicode code point: use up to 10ffff, without d800 to dfff");
        }
        return Escape.literal(c);
    }

    /** Takes as many digits as there are up to a limit; a number too large for a code point stays too large. */
    private int digits(int radix, int limit) {
        int value = 0;
        for (int i = 0; i < limit && source.peek() < 0x80 && Character.digit(source.peek(), radix) >= 0; i++) {
            value = Math.min(value * radix + Character.digit(source.next(), radix), Character.MAX_CODE_POINT + 1);
        }
        return value;
    }

    /** Whether the number whose first digit was just taken is read in decimal as that of a group. */
    private boolean isBackreference(int captureCount) {
        source.back(source.at() - 1);
        int first = source.at();
        int number = digits(10, Integer.MAX_VALUE);
        source.back(first + 1);
        return number < 10 || source.since(first).charAt(0) >= '8' || number <= captureCount;
    }

    private boolean isQuantifier() {
        int i = 1;
        boolean digits = false;
        while (source.peek(i) >= '0' && source.peek(i) <= '9') {
            i++;
            digits = true;
        }
        if (digits && source.peek(i) == ',') {
            i++;
            while (source.peek(i) >= '0' && source.peek(i) <= '9') {
                i++;
            }
        }
        return digits && source.peek() == '{' && source.peek(i) == '}';
    }

    private PatternException unsupported(int start, String remedy) {
        return PatternSource.unsupported(start, "the escape " + source.since(start), remedy);
    }

    private static PatternException backreference(int start) {
        return PatternSource.unsupported(start, "a backreference", "no engine that runs in linear time has it");
    }
}
