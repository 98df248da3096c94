package dev.integrationslist.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.domain.pattern.Pattern;
import dev.integrationslist.domain.pattern.PatternException;
import dev.integrationslist.domain.pattern.PatternException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Patterns that stall an engine that backtracks, on texts of 100 KB. What is checked is the answers, not the clock. */
class CatastrophicPatternsTest {

    private static final int LENGTH = 100_000;
    private static final List<String> KNOWN = List.of(
            "(a+)+",
            "(x|x)*",
            "(a|a)*",
            "(a|aa)+",
            "(a*)*",
            "(a?){140}a{140}",
            "(a*a*)*",
            "(a+b?)+(a+b?)+",
            "(.*)(.*)(.*)(.*)(.*)",
            "([ab]+)*a[ab]{290}",
            "(?:(?:a{1,6}){1,6}){1,6}",
            "(?:[ab]{1,15}a){1,15}",
            "(?:aa|ab|ba|bb)*a(?:aa|ab|ba|bb){35}",
            "(?:a+b+){140}",
            "(?:.*a){140}",
            "(?:[ab]*a[ab]*b){70}",
            "(?:\\b|a)*(?:^|a|$)*",
            "(?:a{7})*b|(?:a{11})*b|(?:a{13})*b|(?:a{17})*b|(?:a{19})*b");

    private final Random random = new Random(4);
    private final List<String> texts =
            List.of("a".repeat(LENGTH), "x".repeat(LENGTH), mixed(), "ab".repeat(LENGTH / 2));

    private String mixed() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(random.nextBoolean() ? 'a' : 'b');
        }
        return text.toString();
    }

    @Test
    void areAnsweredOrRefused() {
        List<String> patterns = new ArrayList<>(KNOWN);
        while (patterns.size() < 1000) {
            patterns.add(nested(1 + random.nextInt(4)));
        }
        int refused = 0;
        long slowest = 0;
        String culprit = "";
        for (int i = 0; i < patterns.size(); i++) {
            String text = texts.get(i % texts.size());
            try {
                long start = System.nanoTime();
                // Without a y in the text there can be no match; with one at its end there must be.
                assertThat(find("(?:" + patterns.get(i) + ")y", text))
                        .as(patterns.get(i))
                        .isFalse();
                long taken = System.nanoTime() - start;
                if (taken > slowest) {
                    slowest = taken;
                    culprit = patterns.get(i);
                }
                assertThat(find("(?:" + patterns.get(i) + ")?y", text + "y"))
                        .as(patterns.get(i))
                        .isTrue();
            } catch (PatternException e) {
                assertThat(e.reason()).as(patterns.get(i)).isEqualTo(Reason.UNSUPPORTED);
                refused++;
            }
        }
        assertThat(refused).as("refused").isLessThan(patterns.size() / 3);
        System.out.printf(
                "%d catastrophic patterns, %d of them refused; slowest %.1f ms for (?:%s)y%n",
                patterns.size(), refused, slowest / 1e6, culprit);
    }

    private static boolean find(String pattern, String text) {
        return LinearPattern.compile(Pattern.parse(pattern, "")).find(text);
    }

    /** Quantifiers in quantifiers, and choices that overlap. */
    private String nested(int depth) {
        if (depth == 0) {
            return pick("a", "b", "x", ".", "[ab]", "[^y]", "\\w", "a|aa", "ab|a|b");
        }
        StringBuilder pattern = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            pattern.append("(?:").append(nested(depth - 1));
            if (random.nextInt(3) == 0) {
                pattern.append('|').append(nested(depth - 1));
            }
            pattern.append(')').append(pick("*", "+", "?", "{2,}", "{1,7}", "{0,4}", "*", "+?", ""));
        }
        return pattern.toString();
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
