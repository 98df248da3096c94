package dev.integrationslist.domain.pattern;

import dev.integrationslist.domain.pattern.PatternException.Reason;
import org.jspecify.annotations.Nullable;

/** An expression being read: a place in it, and the errors that name a place. */
final class PatternSource {

    /** What {@link #peek()} answers at the end. */
    static final int END = -1;

    private final String text;
    private int at;

    PatternSource(String text) {
        this.text = text;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0) {
                throw invalid(i, "the character NUL; write \\x00");
            }
            int c = text.codePointAt(i);
            if (Character.isSupplementaryCodePoint(c)) {
                i++;
            } else if (Character.isSurrogate((char) c)) {
                throw invalid(i, "half of a surrogate pair; write the whole character");
            }
        }
    }

    int at() {
        return at;
    }

    void back(int place) {
        at = place;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** The UTF-16 unit here. */
    int peek() {
        return peek(0);
    }

    /** The UTF-16 unit some units ahead. */
    int peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : END;
    }

    /** The code point here; not at the end. */
    int codePoint() {
        return text.codePointAt(at);
    }

    /** Takes one code point; not at the end. */
    int next() {
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    boolean startsWith(String expected) {
        return text.startsWith(expected, at);
    }

    /** Takes the expected text if it is here. */
    boolean accept(String expected) {
        boolean here = startsWith(expected);
        if (here) {
            at += expected.length();
        }
        return here;
    }

    /** Takes everything up to and including a character; if there is none, everything. Tells which. */
    boolean skipPast(char end) {
        int place = text.indexOf(end, at);
        at = place < 0 ? text.length() : place + 1;
        return place >= 0;
    }

    /** Takes and returns everything up to a character, and takes that too; null, taking nothing, if there is none. */
    @Nullable
    String upTo(char end) {
        int place = text.indexOf(end, at);
        if (place < 0) {
            return null;
        }
        String taken = text.substring(at, place);
        at = place + 1;
        return taken;
    }

    String since(int start) {
        return text.substring(start, at);
    }

    static PatternException invalid(int index, String message) {
        return new PatternException(Reason.INVALID, index, "invalid regular expression: " + message);
    }

    static PatternException unsupported(int index, String construct, String remedy) {
        return new PatternException(
                Reason.UNSUPPORTED, index, "unsupported in a regular expression: %s; %s".formatted(construct, remedy));
    }

    /** A character as it may stand in a message. */
    static String shown(int c) {
        return Character.isISOControl(c) || Character.isSurrogate((char) c)
                ? "U+%04X".formatted(c)
                : Character.toString(c);
    }
}
