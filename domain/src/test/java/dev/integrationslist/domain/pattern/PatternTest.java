package dev.integrationslist.domain.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.integrationslist.domain.pattern.Node.Assertion;
import dev.integrationslist.domain.pattern.Node.Characters;
import dev.integrationslist.domain.pattern.Node.Repeat;
import dev.integrationslist.domain.pattern.PatternException.Reason;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            a(?=b),           1, lookahead,           $and
            a(?!b),           1, lookahead,           $not
            (?<=a)b,          0, lookbehind,          $and
            (?<!a)b,          0, lookbehind,          $not
            (a)\\1,           3, backreference,       linear time
            (?<n>a)\\k<n>,    7, backreference,       linear time
            (?<n>a)(?P=n),    7, backreference,       linear time
            (a)\\g1,          3, backreference,       linear time
            a++,              2, possessive,          remove the +
            a{2}+,            4, possessive,          remove the +
            (?>a),            0, atomic group,        (?:
            (a)?(?(1)b|c),    4, conditional,         branch
            (?R),             0, recursion,           repeat the group
            (a)(?1),          3, subroutine,          repeat the group
            (a)(?-1),         3, subroutine,          repeat the group
            (?C1)a,           0, callout,             leave it out
            (*ACCEPT),        0, verb,                leave it out
            (*CRLF)(*UCP)a,   0, verb,                leave it out
            (*UTF)(*NO_JIT)a, 6, verb,                leave it out
            (?|a|b),          0, branch reset,        (?:
            ab\\K,            2, \\K,                 leave it out
            \\Ga,             0, \\G,                 \\A
            a\\R,             1, \\R,                 \\v
            a\\X,             1, \\X,                 \\p{M}
            a\\C,             1, \\C,                 option s
            (?U)a,            0, option U,            i
            (?J)a,            0, option J,            i
            (?n)a,            0, option n,            i
            (?xx)a,           0, option xx,           x
            "a{,3}",          1, "{,n}",              "{0,n}"
            a{301},           0, more than 300,       smaller
            (?:a{30}){11},    0, more than 300,       smaller
            \\p{Emoji},       0, \\p{Emoji},          \\p{Lu}
            [[:<:]]a,         0, start or end of a word, \\b
            """)
    void refusesByName(String source, int index, String construct, String remedy) {
        PatternException refusal = refusal(source, "");
        assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(refusal.index()).isEqualTo(index);
        assertThat(refusal).hasMessageContainingAll(construct, remedy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[invalid",
                "a**",
                "(a",
                "a)",
                "a{3,2}",
                "[z-a]",
                "\\c",
                "(?",
                "a\0",
                "\\y",
                "\\",
                "*",
                "^*",
                "\\b+",
                "\\u0041",
                "[[:nope:]]",
                "[:alpha:]",
                "\\x{110000}",
                "\\x{d800}",
                "(?<1>a)",
                "(?<n>a)|(?<n>b)",
                "\\p{L",
                "(?z)",
                "a(*UCP)",
                "(?i)(*UTF)a",
                "(*UCP) (*UTF)",
                "(*UCP)*",
                "\ud800",
            })
    void rejectsPatternsThatMongoDbRejects(String source) {
        PatternException refusal = refusal(source, "");
        assertThat(refusal.reason()).isEqualTo(Reason.INVALID);
        assertThat(refusal.index()).isBetween(0, source.length());
        assertThat(refusal.getStackTrace()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I", "1", "g", "i\0m", " ", "ix-"})
    void rejectsOtherOptions(String options) {
        PatternException refusal = refusal("a", options);
        assertThat(refusal).hasMessageContaining("invalid flag");
        assertThat(refusal.index()).isEqualTo(PatternException.IN_OPTIONS);
        assertThat(refusal.reason()).isEqualTo(Reason.INVALID);
    }

    @Test
    void normalisesOptions() {
        assertThat(Pattern.parse("a", "xxusimi").options()).isEqualTo("imsx");
        assertThat(Pattern.parse("a", "u")).isEqualTo(Pattern.parse("a", ""));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            (?:a+)+,                 a+
            (a*)*,                   a*
            (?:a|a)*,                a*
            (?:b|[ac])+,             [a-c]+
            "(?:a?){3,5}",           "a{0,5}"
            "(?:a{0,15}){0,20}",     "a{0,300}"
            "((?:a{1,9}){2,9})",     "a{2,81}"
            "(?:a?b?){7,}",          (?:a?b?)*
            ((a)(?:b))?(?#c),        (?:ab)?
            """)
    void simplifiesToTheSameLanguage(String source, String simple) {
        assertThat(root(source)).isEqualTo(root(simple));
    }

    @Test
    void keepsRepetitionsThatLeaveGaps() {
        assertThat(root("(?:a{2}){0,3}")).isEqualTo(new Repeat(new Repeat(root("a"), 2, 2), 0, 3));
    }

    @Test
    void optionsApplyFromTheirPlaceOn() {
        assertThat(root("(?i)k")).isEqualTo(new Characters(CharacterSet.of('K', 'K', 'k', 'k', 0x212a, 0x212a)));
        assertThat(root("(?i:k)k(?m)^(?-m)^"))
                .isEqualTo(Node.sequence(
                        List.of(root("[kK\\x{212a}]"), root("k"), Assertion.LINE_START, Assertion.TEXT_START)));
        assertThat(root(".")).isEqualTo(root("[^\\n]"));
        assertThat(root("(?s).")).isEqualTo(new Characters(CharacterSet.ALL));
        assertThat(root("(?x) a b # c\n c")).isEqualTo(root("abc"));
    }

    @ParameterizedTest
    @CsvSource({
        "\\d, \\p{Nd}",
        "\\D, \\P{Nd}",
        "\\s, \\p{Xps}",
        "\\S, \\P{Xsp}",
        "\\w, \\p{Xwd}",
        "\\W, '[^\\p{L}\\p{N}_]'",
        "[[:alnum:]], \\p{Xan}",
        "[[:alpha:]], \\p{L}",
        "[[:ascii:]], '[\\x00-\\x7f]'",
        "[[:blank:]], \\h",
        "[[:cntrl:]], \\p{Cc}",
        "[[:digit:]], \\p{Nd}",
        "[[:^digit:]], \\P{Nd}",
        "[[:lower:]], \\p{Ll}",
        "(?i)[[:lower:]], \\p{Ll}",
        "[[:punct:]], '[\\p{P}$+<=>^`|~]'",
        "[[:space:]], \\p{Xps}",
        "[[:upper:]], \\p{Lu}",
        "[[:word:]], \\p{Xwd}",
        "[[:xdigit:]], '[0-9A-Fa-f]'",
    })
    void callsPropertiesByShortNamesAfterUcp(String name, String properties) {
        for (String start : List.of("(*UCP)", "(*UTF)(*UCP)", "(*UCP)(*UTF)(*UCP)")) {
            assertThat(root(start + name)).isEqualTo(root(properties));
        }
        assertThat(root("(*UTF)(*UTF)" + name)).isEqualTo(root(name));
    }

    @Test
    void wordBoundariesFollowTheUcpVerb() {
        CharacterSet ascii = ((Characters) root("\\w")).set();
        assertThat(Pattern.parse("(*UTF)a", "").wordCharacters()).isEqualTo(ascii);
        assertThat(new Characters(Pattern.parse("(*UCP)a", "").wordCharacters()))
                .isEqualTo(root("\\p{Xwd}"));
    }

    @Test
    void boundsDepthAndSize() {
        String deep = "(".repeat(Pattern.MAX_DEPTH) + "a" + ")".repeat(Pattern.MAX_DEPTH);
        assertThat(root(deep)).isEqualTo(root("a"));
        assertThat(refusal("(" + deep + ")", "")).hasMessageContaining("nested more than 100");
        assertThat(refusal("(".repeat(1_000_000), "")).hasMessageContaining("nested more than 100");
        assertThat(root("a{300}").size()).isEqualTo(300);
        assertThat(refusal("a".repeat(301), "")).hasMessageContaining("more than 300");
        assertThat(refusal("(?:".repeat(90) + "a{2}b" + "){1000}".repeat(90), ""))
                .hasMessageContaining("more than 300");
    }

    @Test
    void anyTextIsParsedOrRefused() {
        String[] pieces = "( ) (?: (?i (?< n > [ ] ^ - [: :] \\ \\p { } L 1 , * + ? | . a é 😀 \\Q \\E # & ! = ' \\x U+"
                .split(" ");
        Random random = new Random(3);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder source = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                source.append(pieces[random.nextInt(pieces.length)]);
            }
            try {
                Pattern.parse(source.toString(), random.nextBoolean() ? "ix" : "");
                accepted++;
            } catch (PatternException e) {
                assertThat(e.index()).isBetween(0, source.length());
            }
        }
        assertThat(accepted).isBetween(1_000, 19_000);
    }

    private static Node root(String source) {
        return Pattern.parse(source, "").root();
    }

    private static PatternException refusal(String source, String options) {
        PatternException refusal = catchThrowableOfType(PatternException.class, () -> Pattern.parse(source, options));
        assertThat(refusal).as(source).isNotNull();
        return refusal;
    }
}
