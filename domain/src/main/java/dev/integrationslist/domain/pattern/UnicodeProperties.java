package dev.integrationslist.domain.pattern;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sets that \p and \P name: general categories, scripts and four of PCRE2's own (Xan, Xps, Xsp and Xwd), as this Java runtime's version of Unicode knows them.
 * Option i does not change them: \p{Lu} is upper case always.
 */
final class UnicodeProperties {

    private static final int LONGEST_NAME = 64;

    private UnicodeProperties() {}

    /** Takes the name after \p or \P. */
    static CharacterSet parse(PatternSource source, int start, boolean negated) {
        boolean not = negated;
        String name;
        if (source.accept("{")) {
            if (source.accept("^")) {
                not = !not;
            }
            name = source.upTo('}');
            if (name == null) {
                throw PatternSource.invalid(start, "\\p{ without its }");
            }
        } else {
            int c = source.peek();
            if (c > 'z' || !Character.isLetter(c)) {
                throw PatternSource.invalid(start, "\\p must be followed by a letter, or by a name in braces");
            }
            name = Character.toString(source.next());
        }
        CharacterSet set = name.length() > LONGEST_NAME ? null : find(name);
        if (set == null) {
            throw PatternSource.unsupported(
                    start,
                    "the property " + source.since(start),
                    "use a general category such as \\p{L} or \\p{Lu}, or a script such as \\p{Greek}");
        }
        return not ? set.complement() : set;
    }

    /** The set of a general category, or of one of PCRE2's own properties, by its name in lower case. */
    static @Nullable CharacterSet category(String name) {
        return Categories.BY_NAME.get(name);
    }

    /** Case, spaces, hyphens and underscores in a name do not count. */
    private static @Nullable CharacterSet find(String name) {
        String loose = name.toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .replace("_", "")
                .replace("-", "")
                .replace('=', ':');
        int colon = loose.indexOf(':');
        if (colon < 0) {
            CharacterSet set = category(loose);
            return set != null ? set : Scripts.find(Scripts.EXTENDED, loose);
        }
        String script = loose.substring(colon + 1);
        return switch (loose.substring(0, colon)) {
            case "script", "sc" -> Scripts.find(Scripts.PROPER, script);
            case "scriptextensions", "scx" -> Scripts.find(Scripts.EXTENDED, script);
            default -> null;
        };
    }

    /** What to do with a stretch of code points of one kind. */
    private interface Run {
        void accept(int kind, int first, int last);
    }

    /** Passes over all code points; a stretch at a time, since a million are not to be sorted in one by one. */
    private static void forEachRun(IntUnaryOperator kind, Run run) {
        int first = 0;
        int current = kind.applyAsInt(0);
        for (int c = 1; c <= Character.MAX_CODE_POINT; c++) {
            int next = kind.applyAsInt(c);
            if (next != current) {
                run.accept(current, first, c - 1);
                first = c;
                current = next;
            }
        }
        run.accept(current, first, Character.MAX_CODE_POINT);
    }

    /** General categories and what PCRE2 makes of them, made when first one is asked for. */
    private static final class Categories {

        /** The two letters of each of Java's category numbers; 17 is none. */
        private static final String[] CODES = {
            "cn", "lu", "ll", "lt", "lm", "lo", "mn", "me", "mc", "nd", "nl", "no", "zs", "zl", "zp", "cc", "cf", "",
            "co", "cs", "pd", "ps", "pe", "pc", "po", "sm", "sc", "sk", "so", "pi", "pf"
        };

        /** What PCRE2 has among the spaces although its category is another. */
        private static final CharacterSet SPACES = CharacterSet.of('\t', '\r', 0x85, 0x85, 0x180e, 0x180e);

        static final Map<String, CharacterSet> BY_NAME;

        static {
            Map<String, CharacterSet.Builder> sets = new HashMap<>();
            forEachRun(
                    Character::getType,
                    (type, first, last) -> sets.computeIfAbsent(CODES[type], k -> new CharacterSet.Builder())
                            .add(first, last));
            Map<String, CharacterSet.Builder> groups = new HashMap<>();
            sets.forEach((code, set) -> {
                groups.computeIfAbsent(code.substring(0, 1), k -> new CharacterSet.Builder())
                        .add(set.build());
                if (code.equals("lu") || code.equals("ll") || code.equals("lt")) {
                    groups.computeIfAbsent("l&", k -> new CharacterSet.Builder())
                            .add(set.build());
                }
            });
            groups.put("lc", groups.get("l&"));
            CharacterSet alphanumeric = new CharacterSet.Builder()
                    .add(Objects.requireNonNull(groups.get("l")).build())
                    .add(Objects.requireNonNull(groups.get("n")).build())
                    .build();
            groups.put("xan", new CharacterSet.Builder().add(alphanumeric));
            groups.put("xwd", new CharacterSet.Builder().add(alphanumeric).add('_'));
            groups.put(
                    "xps",
                    new CharacterSet.Builder()
                            .add(Objects.requireNonNull(groups.get("z")).build())
                            .add(SPACES));
            groups.put("xsp", groups.get("xps"));
            groups.put("any", new CharacterSet.Builder().add(CharacterSet.ALL));
            sets.putAll(groups);
            Map<String, CharacterSet> built = new HashMap<>();
            sets.forEach((name, set) -> built.put(name, set.build()));
            BY_NAME = Map.copyOf(built);
        }
    }

    /**
     * Scripts, made when first one is asked for. A script proper is the one that a code point has; Java knows them. In the
     * extended sense, which is the usual one, a code point belongs to the other scripts that use it too;
     * script-extensions.txt lists them.
     */
    private static final class Scripts {

        static final Map<UnicodeScript, CharacterSet> PROPER;
        static final Map<UnicodeScript, CharacterSet> EXTENDED;

        private static final Map<String, UnicodeScript> BY_NAME = Arrays.stream(UnicodeScript.values())
                .collect(Collectors.toUnmodifiableMap(
                        script -> script.name().toLowerCase(Locale.ROOT).replace("_", ""), Function.identity()));

        static {
            Map<Integer, UnicodeScript[]> extensions = readExtensions();
            Map<UnicodeScript, CharacterSet.Builder> proper = new EnumMap<>(UnicodeScript.class);
            Map<UnicodeScript, CharacterSet.Builder> extended = new EnumMap<>(UnicodeScript.class);
            forEachRun(c -> UnicodeScript.of(c).ordinal(), (number, first, last) -> {
                UnicodeScript script = UnicodeScript.values()[number];
                proper.computeIfAbsent(script, s -> new CharacterSet.Builder()).add(first, last);
                extended.computeIfAbsent(script, s -> new CharacterSet.Builder())
                        .add(first, last);
            });
            extensions.forEach((c, others) -> {
                for (UnicodeScript other : others) {
                    extended.computeIfAbsent(other, s -> new CharacterSet.Builder())
                            .add(c);
                }
            });
            PROPER = build(proper);
            EXTENDED = build(extended);
        }

        private static Map<UnicodeScript, CharacterSet> build(Map<UnicodeScript, CharacterSet.Builder> builders) {
            Map<UnicodeScript, CharacterSet> sets = new EnumMap<>(UnicodeScript.class);
            builders.forEach((script, builder) -> sets.put(script, builder.build()));
            return sets;
        }

        /** By its long name without underscores, or by its four letter code. */
        static @Nullable CharacterSet find(Map<UnicodeScript, CharacterSet> sets, String name) {
            UnicodeScript script = BY_NAME.get(name);
            if (script == null && name.length() == 4) {
                try {
                    script = UnicodeScript.forName(name);
                } catch (IllegalArgumentException unknown) {
                    return null;
                }
            }
            return script == null ? null : sets.get(script);
        }

        private static Map<Integer, UnicodeScript[]> readExtensions() {
            Map<Integer, UnicodeScript[]> extensions = new HashMap<>();
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    UnicodeProperties.class.getResourceAsStream("script-extensions.txt"), StandardCharsets.US_ASCII))) {
                lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                    String[] words = line.split(" ");
                    UnicodeScript[] scripts = new UnicodeScript[words.length - 1];
                    for (int i = 0; i < scripts.length; i++) {
                        scripts[i] = UnicodeScript.valueOf(words[i + 1]);
                    }
                    String[] ends = words[0].split("-");
                    int last = Integer.parseInt(ends[ends.length - 1], 16);
                    for (int c = Integer.parseInt(ends[0], 16); c <= last; c++) {
                        extensions.put(c, scripts);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return extensions;
        }
    }
}
