package dev.integrationslist.domain.pattern;

import java.util.Map;

/** The sets that have a short name. All but \h and \v know ASCII alone, as PCRE2 does without its option UCP. */
final class NamedSets {

    private static final CharacterSet DIGIT = CharacterSet.of('0', '9');
    private static final CharacterSet WORD = CharacterSet.of('0', '9', 'A', 'Z', '_', '_', 'a', 'z');
    private static final CharacterSet SPACE = CharacterSet.of('\t', '\r', ' ', ' ');
    private static final CharacterSet ALPHA = CharacterSet.of('A', 'Z', 'a', 'z');

    private static final Map<Character, CharacterSet> ESCAPES = Map.of(
            'd', DIGIT,
            'h',
                    CharacterSet.of(
                            '\t', '\t', ' ', ' ', 0xa0, 0xa0, 0x1680, 0x1680, 0x180e, 0x180e, 0x2000, 0x200a, 0x202f,
                            0x202f, 0x205f, 0x205f, 0x3000, 0x3000),
            's', SPACE,
            'v', CharacterSet.of('\n', '\r', 0x85, 0x85, 0x2028, 0x2029),
            'w', WORD);

    private static final Map<String, CharacterSet> POSIX = Map.ofEntries(
            Map.entry("alnum", CharacterSet.of('0', '9', 'A', 'Z', 'a', 'z')),
            Map.entry("alpha", ALPHA),
            Map.entry("ascii", CharacterSet.of(0, 0x7f)),
            Map.entry("blank", CharacterSet.of('\t', '\t', ' ', ' ')),
            Map.entry("cntrl", CharacterSet.of(0, 0x1f, 0x7f, 0x7f)),
            Map.entry("digit", DIGIT),
            Map.entry("graph", CharacterSet.of('!', '~')),
            Map.entry("lower", CharacterSet.of('a', 'z')),
            Map.entry("print", CharacterSet.of(' ', '~')),
            Map.entry("punct", CharacterSet.of('!', '/', ':', '@', '[', '`', '{', '~')),
            Map.entry("space", SPACE),
            Map.entry("upper", CharacterSet.of('A', 'Z')),
            Map.entry("word", WORD),
            Map.entry("xdigit", CharacterSet.of('0', '9', 'A', 'F', 'a', 'f')));

    private NamedSets() {}

    /** The set of an escape such as \d, or of its negation such as \D; null if the letter names none. */
    static CharacterSet ofEscape(int letter) {
        CharacterSet set = ESCAPES.get((char) letter);
        if (set != null || letter > 'Z' || letter < 'A') {
            return letter < 0x80 ? set : null;
        }
        CharacterSet negated = ESCAPES.get((char) (letter | 0x20));
        return negated == null ? null : negated.complement();
    }

    /** The set of a POSIX class; null if there is none of that name. In option i, upper and lower are alpha. */
    static CharacterSet ofPosix(String name, boolean ignoreCase) {
        return ignoreCase && (name.equals("lower") || name.equals("upper")) ? ALPHA : POSIX.get(name);
    }
}
