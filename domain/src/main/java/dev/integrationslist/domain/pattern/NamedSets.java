package dev.integrationslist.domain.pattern;

import dev.integrationslist.domain.pattern.NamedSet.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The sets that have a short name. What the names stand for depends on whether the expression begins with (*UCP). */
final class NamedSets {

    private static final CharacterSet HORIZONTAL_SPACE = CharacterSet.of(
            '\t', '\t', ' ', ' ', 0xa0, 0xa0, 0x1680, 0x1680, 0x180e, 0x180e, 0x2000, 0x200a, 0x202f, 0x202f, 0x205f,
            0x205f, 0x3000, 0x3000);
    private static final CharacterSet VERTICAL_SPACE = CharacterSet.of('\n', '\r', 0x85, 0x85, 0x2028, 0x2029);

    /** Without (*UCP): all but \h and \v know ASCII alone. */
    static final NamedSets ASCII = ascii();

    private final Map<Character, NamedSet> escapes;
    private final Map<String, NamedSet> posix;

    private NamedSets(Map<Character, NamedSet> escapes, Map<String, NamedSet> posix) {
        this.escapes = escapes;
        this.posix = posix;
    }

    /** Takes the verbs at the start, as often as they are there: (*UTF) asks for what is always so, (*UCP) for Unicode. */
    static NamedSets chosenAtStart(PatternSource source) {
        NamedSets chosen = ASCII;
        while (true) {
            if (source.accept("(*UCP)")) {
                chosen = Unicode.SETS;
            } else if (!source.accept("(*UTF)")) {
                return chosen;
            }
        }
    }

    /** The set of an escape such as \d, or of its negation such as \D; null if the letter names none. */
    @Nullable
    NamedSet ofEscape(int letter) {
        NamedSet set = escapes.get((char) letter);
        if (set != null || letter > 'Z' || letter < 'A') {
            return letter < 0x80 ? set : null;
        }
        NamedSet negated = escapes.get((char) (letter | 0x20));
        return negated == null ? null : negated.complement();
    }

    /**
     * The set of a POSIX class; null if there is none of that name. In option i, upper and lower are alpha, unless they
     * are properties, which option i does not change.
     */
    @Nullable
    NamedSet ofPosix(String name, boolean ignoreCase) {
        NamedSet set = posix.get(name);
        boolean cased = name.equals("lower") || name.equals("upper");
        return set != null && cased && ignoreCase && set.form() == Form.TABLE ? posix.get("alpha") : set;
    }

    /** What \b and \B take for part of a word. */
    CharacterSet wordCharacters() {
        return Objects.requireNonNull(escapes.get('w')).characters();
    }

    private static NamedSets ascii() {
        NamedSet digit = table('0', '9');
        NamedSet word = table('0', '9', 'A', 'Z', '_', '_', 'a', 'z');
        NamedSet space = table('\t', '\r', ' ', ' ');
        return new NamedSets(
                Map.of(
                        'd', digit,
                        'h', new NamedSet(HORIZONTAL_SPACE, Form.RANGES),
                        's', space,
                        'v', new NamedSet(VERTICAL_SPACE, Form.RANGES),
                        'w', word),
                Map.ofEntries(
                        Map.entry("alnum", table('0', '9', 'A', 'Z', 'a', 'z')),
                        Map.entry("alpha", table('A', 'Z', 'a', 'z')),
                        Map.entry("ascii", table(0, 0x7f)),
                        Map.entry("blank", table('\t', '\t', ' ', ' ')),
                        Map.entry("cntrl", table(0, 0x1f, 0x7f, 0x7f)),
                        Map.entry("digit", digit),
                        Map.entry("graph", table('!', '~')),
                        Map.entry("lower", table('a', 'z')),
                        Map.entry("print", table(' ', '~')),
                        Map.entry("punct", table('!', '/', ':', '@', '[', '`', '{', '~')),
                        Map.entry("space", space),
                        Map.entry("upper", table('A', 'Z')),
                        Map.entry("word", word),
                        Map.entry("xdigit", table('0', '9', 'A', 'F', 'a', 'f'))));
    }

    private static NamedSet table(int... firstsAndLasts) {
        return new NamedSet(CharacterSet.of(firstsAndLasts), Form.TABLE);
    }

    /** With (*UCP), all but [:ascii:] and [:xdigit:] know the whole of Unicode; made when they are first asked for. */
    private static final class Unicode {

        /** Characters that direct the order of writing: neither graph nor print, unlike others of category Cf. */
        private static final int[] DIRECTIONS = {0x61c, 0x61c, 0x2066, 0x2069};

        private static final int MONGOLIAN_VOWEL_SEPARATOR = 0x180e;

        static final NamedSets SETS = unicode();

        private static NamedSets unicode() {
            Map<Character, NamedSet> escapes = new HashMap<>(ASCII.escapes);
            escapes.put('d', property("nd"));
            escapes.put('s', property("xps"));
            escapes.put('w', property("xwd"));
            Map<String, NamedSet> posix = new HashMap<>(ASCII.posix);
            posix.put("alnum", property("xan"));
            posix.put("alpha", property("l"));
            posix.put("blank", escapes.get('h'));
            posix.put("cntrl", property("cc"));
            posix.put("digit", property("nd"));
            posix.put(
                    "graph",
                    property(union("cc", "cn", "co", "cs", "z")
                                    .add(CharacterSet.of(DIRECTIONS))
                                    .add(MONGOLIAN_VOWEL_SEPARATOR))
                            .complement());
            posix.put("lower", property("ll"));
            posix.put(
                    "print",
                    property(union("cc", "cn", "co", "cs", "zl", "zp").add(CharacterSet.of(DIRECTIONS)))
                            .complement());
            posix.put(
                    "punct",
                    property(union("p")
                            .add(Objects.requireNonNull(ASCII.posix.get("punct"))
                                    .characters())));
            posix.put("space", property("xps"));
            posix.put("upper", property("lu"));
            posix.put("word", property("xwd"));
            return new NamedSets(escapes, posix);
        }

        private static NamedSet property(String name) {
            return property(union(name));
        }

        private static NamedSet property(CharacterSet.Builder set) {
            return new NamedSet(set.build(), Form.PROPERTY);
        }

        private static CharacterSet.Builder union(String... properties) {
            CharacterSet.Builder union = new CharacterSet.Builder();
            for (String property : properties) {
                union.add(Objects.requireNonNull(UnicodeProperties.category(property), property));
            }
            return union;
        }
    }
}
