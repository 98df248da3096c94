package dev.integrationslist.queryengine.regex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.domain.pattern.Pattern;
import dev.integrationslist.domain.pattern.PatternException;
import dev.integrationslist.domain.pattern.PatternException.Reason;
import dev.integrationslist.domain.work.WorkBudget;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CompiledRegexTest {

    record Answer(String pattern, String options, String text, String answer) {}

    static List<Answer> answers() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CompiledRegexTest.class.getResourceAsStream("pcre2-answers.tsv")),
                StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Answer(decoded(cells[0]), cells[1], decoded(cells[2]), cells[3]))
                    .toList();
        }
    }

    private static String decoded(String cell) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) == '%') {
                int end = cell.indexOf('}', i);
                text.appendCodePoint(Integer.parseInt(cell.substring(i + 2, end), 16));
                i = end;
            } else {
                text.append(cell.charAt(i));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answersAsPcre2Does(Answer expected) {
        String answer;
        try {
            answer = find(expected.pattern, expected.options, expected.text) ? "match" : "no match";
        } catch (PatternException e) {
            answer = e.reason() == Reason.INVALID ? "invalid" : "unsupported";
        }
        assertThat(answer).isEqualTo(expected.answer);
    }

    @ParameterizedTest
    @CsvSource({
        "abc, xabcx, true",
        "abc, xabx, false",
        "^abc, abcx, true",
        "^abc, xabc, false",
        "abc$, xabc, true",
        "abc$, abcx, false",
        "^abc$, abc, true",
        "^abc$, abcabc, false",
        "abc\\z, abc, true",
        "^, '', true",
        "'', '', true",
        "^$, '', true",
        "^$, a, false",
        "😀, a😀, true",
    })
    void findsPlainTexts(String pattern, String text, boolean found) {
        assertThat(find(pattern, "", text)).isEqualTo(found);
        assertThat(find("(?:" + pattern + "|[^\\x00-\\x{10ffff}])", "", text))
                .as("the same without the short cut")
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void findsALiteralBeforeTheLastNewlineAtTheEndAlone(boolean last, boolean found) {
        String text = "abc\n" + (last ? "" : "\n");
        assertThat(find("abc$", "", text)).isEqualTo(found);
        assertThat(find("^abc$", "", text)).isEqualTo(found);
        assertThat(find("abc\\z", "", text)).isFalse();
    }

    @Test
    void answersTheSameWhenThereIsNoMoreRoomForStates() {
        CompiledRegex full =
                CompiledRegex.compile(Pattern.parse("a[ab]{60}\\bc", ""), new DfaMemoryBudget(), WorkBudget.UNLIMITED);
        Random random = new Random(1);
        StringBuilder mixed = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            mixed.append(random.nextBoolean() ? 'a' : 'b');
        }
        String text = mixed.toString();
        assertThat(full.find(text)).isFalse();
        for (int end = 100; end < text.length(); end += 997) {
            String part = text.substring(0, end);
            boolean expected = part.charAt(end - 60) == 'a';
            assertThat(CompiledRegex.compile(
                                    Pattern.parse("a[ab]{59}$", ""), new DfaMemoryBudget(), WorkBudget.UNLIMITED)
                            .find(part))
                    .isEqualTo(expected);
            assertThat(find("a[ab]{59}\\b", "", part + " " + text))
                    .isEqualTo(expected || text.charAt(text.length() - 60) == 'a');
        }
    }

    @Test
    void isSafeForSeveralThreads() {
        CompiledRegex pattern = CompiledRegex.compile(
                Pattern.parse("(?:a|b\\b|\\Bc)*a(?:a|b|c){9}d$", "m"), new DfaMemoryBudget(), WorkBudget.UNLIMITED);
        List<String> texts = IntStream.range(0, 500)
                .mapToObj(i -> new Random(i)
                        .ints(300, 0, 5)
                        .collect(StringBuilder::new, (s, c) -> s.append("abcd\n".charAt(c)), StringBuilder::append)
                        .toString())
                .toList();
        List<Boolean> together = texts.parallelStream().map(pattern::find).toList();
        List<Boolean> alone = texts.stream()
                .map(text -> find("(?:a|b\\b|\\Bc)*a(?:a|b|c){9}d$", "m", text))
                .toList();
        assertThat(together).isEqualTo(alone).contains(true, false);
    }

    @Test
    void takesHalfASurrogatePairForACharacter() {
        assertThat(find("^.$", "", "\ud800")).isTrue();
        assertThat(find("^.$", "", "\udc00")).isTrue();
        assertThat(find("^..$", "", "\udc00\ud800")).isTrue();
        assertThat(find("^.$", "", "😀")).isTrue();
    }

    private static boolean find(String pattern, String options, String text) {
        return CompiledRegex.compile(Pattern.parse(pattern, options), new DfaMemoryBudget(), WorkBudget.UNLIMITED)
                .find(text);
    }
}
