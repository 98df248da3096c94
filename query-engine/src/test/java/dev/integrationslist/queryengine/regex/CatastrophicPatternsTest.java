package dev.integrationslist.queryengine.regex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.domain.pattern.Pattern;
import dev.integrationslist.domain.pattern.PatternException;
import dev.integrationslist.domain.pattern.PatternException.Reason;
import dev.integrationslist.domain.work.WorkBudget;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/**
 * Patterns that stall an engine that backtracks, on texts of 100 KB: {@code -Dpatterns.cases=10000} for how many,
 * {@code -Dpatterns.seed=} for others. What is checked is the answers; what they cost is printed.
 */
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
            "a(?:[ab]{2,3}){97}",
            "[ab]*a[ab]{150}|(?:a?b?a?){49}",
            "[ab]*a[ab]{50}|(?:(?:aa|ab|ba|bb)?a?){24}",
            "(?:\\b|a)*(?:^|a|$)*",
            "(?:a{7})*b|(?:a{11})*b|(?:a{13})*b|(?:a{17})*b|(?:a{19})*b");

    private final Random random = new Random(Long.getLong("patterns.seed", 4));
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
        while (patterns.size() < Integer.getInteger("patterns.cases", 1000)) {
            patterns.add(nested(1 + random.nextInt(4)));
        }
        assertThat(find("(?:a|b+)c", "abc"))
                .as("loading of the classes, which no pattern is to blame for")
                .isTrue();
        Costs costs = new Costs();
        int refused = 0;
        for (int i = 0; i < patterns.size(); i++) {
            try {
                for (String text : i < KNOWN.size() ? texts : List.of(texts.get(i % texts.size()))) {
                    check(patterns.get(i), text, costs);
                }
            } catch (PatternException e) {
                assertThat(e.reason()).as(patterns.get(i)).isEqualTo(Reason.UNSUPPORTED);
                refused++;
            }
        }
        assertThat(refused).as("refused").isLessThan(patterns.size() / 3);
        System.out.printf("%d catastrophic patterns, %d of them refused; %s%n", patterns.size(), refused, costs);
    }

    /** Without a y in the text there can be no match; with one at its end there must be. */
    private static void check(String pattern, String text, Costs costs) {
        String required = "(?:" + pattern + ")y";
        String optional = "(?:" + pattern + ")?y";
        assertThat(costs.of(() -> find(required, text), required)).as(required).isFalse();
        assertThat(costs.of(() -> find(optional, text + "y"), optional))
                .as(optional)
                .isTrue();
    }

    /** What answers take: on the clock, where others' work counts too, and of the processor. */
    private static final class Costs {
        private static final long BOUND = 50_000_000;

        private final ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        private int answers;
        private int over;
        private long slowest;
        private int overOfProcessor;
        private long slowestOfProcessor;
        private String culprit = "";

        boolean of(BooleanSupplier answer, String pattern) {
            long clock = System.nanoTime();
            long before = processor.getCurrentThreadCpuTime();
            boolean found = answer.getAsBoolean();
            long ofProcessor = processor.getCurrentThreadCpuTime() - before;
            long taken = System.nanoTime() - clock;
            answers++;
            over += taken > BOUND ? 1 : 0;
            overOfProcessor += ofProcessor > BOUND ? 1 : 0;
            slowest = Math.max(slowest, taken);
            if (ofProcessor > slowestOfProcessor) {
                slowestOfProcessor = ofProcessor;
                culprit = pattern;
            }
            return found;
        }

        @Override
        public String toString() {
            return String.format(
                    "%d answers, slowest %.1f ms (%d over 50 ms), of the processor %.1f ms (%d over 50 ms) for %s",
                    answers, slowest / 1e6, over, slowestOfProcessor / 1e6, overOfProcessor, culprit);
        }
    }

    private static boolean find(String pattern, String text) {
        return CompiledRegex.compile(Pattern.parse(pattern, ""), new DfaMemoryBudget(), WorkBudget.UNLIMITED)
                .find(text);
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
